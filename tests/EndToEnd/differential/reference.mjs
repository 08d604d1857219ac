// What the reference implementation makes of a document, in the form of Reference/Judge.cs.
import {
  GraphQLError, GraphQLFloat, Kind, ValuesOfCorrectTypeRule, buildASTSchema, buildSchema, execute, getNamedType, getOperationAST, isNonNullType, parse, print, specifiedRules, specifiedScalarTypes, subscribe, typeFromAST, validate, validateSchema, visit,
} from 'graphql';
import { resolve, resolveType, subscribeTo } from './answers.mjs';

// The specification wants a finite number; the reference reads 1e400 as Infinity.
const { coerceInputLiteral } = GraphQLFloat;
GraphQLFloat.coerceInputLiteral = (literal) => {
  const number = coerceInputLiteral(literal);
  if (!Number.isFinite(number)) throw new GraphQLError(`Float cannot represent non numeric value: ${print(literal)}`, { nodes: literal });
  return number;
};

/** A variable in a OneOf input object is non-nullable: the reference overlooks it where that object is required or stands for a list. */
function OneOfVariables(context) {
  const inFields = new Set();
  visit(context.getDocument(), { ObjectField: ({ value }) => void (value.kind === Kind.VARIABLE && inFields.add(value)) });
  return {
    OperationDefinition(operation) {
      const definitions = new Map(operation.variableDefinitions?.map((definition) => [definition.variable.name.value, definition]));
      for (const { node, type, parentType } of context.getRecursiveVariableUsages(operation)) {
        const owner = getNamedType(parentType);
        const definition = definitions.get(node.name.value);
        const given = definition && typeFromAST(context.getSchema(), definition.type);
        if (!type || !given || !owner?.isOneOf || owner === parentType || !inFields.has(node) || isNonNullType(given)) continue;
        context.reportError(new GraphQLError(`Variable "$${node.name.value}" is of type "${given}" but must be non-nullable to be used for OneOf Input Object "${owner}".`, { nodes: [definition, node] }));
      }
    },
  };
}

// How deep introspection may go is a limit of its own in the engine, with tests of its own.
const rules = [...specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule'), OneOfVariables];
const unlimited = { maxErrors: Infinity, hideSuggestions: true };
// By default it takes empty selection sets, which the specification does not have.
const parsing = { allowEmptySelectionSets: false };

/** Without parts: the engine ignores them for a client that takes one response, the reference executes no schema that has them. */
function whole(document) {
  const drop = ({ name }) => (name.value === 'defer' || name.value === 'stream' ? null : undefined);
  return visit(document, { Directive: drop, DirectiveDefinition: drop });
}

/** It judges the arguments of an unknown directive by those of the field that it stands on: what it finds about their types is left out. */
function withoutUnknownDirectives(schema, document, errors) {
  const unknown = [];
  visit(document, { Directive: (node) => void (schema.getDirective(node.name.value) || unknown.push(node.loc)) });
  const isInside = ({ loc }) => unknown.some(({ start, end }) => start <= loc.start && loc.end <= end);
  return errors.filter(({ message, nodes }) => !/used in position|^Expected value|cannot represent|does not exist in|OneOf/.test(message) || !nodes.some(isInside));
}

/** Of a @stream that stands on a fragment, where it may not be, it also says that the field around the fragment is no list. */
function withoutStreamedFragments(document, errors) {
  const onFields = new Set();
  visit(document, { Field: ({ directives }) => void directives?.forEach((directive) => onFields.add(directive)) });
  return errors.filter(({ message, nodes }) => !message.startsWith('Directive "@stream" cannot be used on non-list field') || onFields.has(nodes[0]));
}

export class Reference {
  constructor(sdl) {
    this.schema = buildSchema(sdl);
    this.executed = buildASTSchema(whole(parse(sdl)));
    for (const type of Object.values(this.executed.getTypeMap())) if ('resolveType' in type) type.resolveType = resolveType;
  }

  async judge({ document: text, operationName, variables, seed, mayFail }) {
    let document;
    try {
      document = parse(text, parsing);
    } catch (error) {
      return { syntax: shown([error]) };
    }

    const errors = withoutStreamedFragments(document, withoutUnknownDirectives(this.schema, document, validate(this.schema, document, rules, unlimited)));
    if (errors.length > 0) return { errors: shown(errors) };
    if (seed === undefined) return { printed: print(document) };
    const asked = {
      schema: this.executed,
      document: whole(document),
      operationName,
      variableValues: variables,
      rootValue: { seed, mayFail, typeName: 'Query' },
      fieldResolver: resolve,
      subscribeFieldResolver: subscribeTo,
      hideSuggestions: true,
    };
    const answer = getOperationAST(document, operationName)?.operation === 'subscription' ? await subscribe(asked) : execute(asked);
    const responses = [];
    if (Symbol.asyncIterator in answer) for await (const response of answer) responses.push(response);
    else responses.push(answer);
    return { printed: print(document), responses };
  }
}

// The reference takes extensions of directives, and directives on them, which only a later draft has.
const laterDraft = { laterDraft: true };

export function judgeSchema(sdl) {
  if (/\bextend([\s,\uFEFF]|#.*)*directive\b/.test(sdl)) return laterDraft;
  let document;
  try {
    document = parse(sdl, parsing);
  } catch (error) {
    return { syntax: shown([error]) };
  }

  // It passes over operations and fragments; the specification wants none in a type system document.
  const executable = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION);
  if (executable.length > 0) return { errors: [{ message: 'Executable definitions.', locations: [] }] };
  if (document.definitions.some(({ kind, directives }) => kind === Kind.DIRECTIVE_DEFINITION && directives?.length > 0)) return laterDraft;
  // It takes a union named Int; the specification wants no other type of a built-in scalar's name.
  const misnamed = document.definitions.filter(({ kind, name }) => kind !== Kind.SCALAR_TYPE_DEFINITION && /TypeDefinition$/.test(kind) && specifiedScalarTypes.some((scalar) => scalar.name === name.value));
  if (misnamed.length > 0) return { errors: [{ message: 'A built-in scalar redefined.', locations: [] }] };
  try {
    const schema = buildASTSchema(document);
    // It does not look at the arguments of directives in a schema.
    const errors = [...validateSchema(schema), ...(validateSchema(schema).length > 0 ? [] : validate(schema, document, [ValuesOfCorrectTypeRule]))];
    return errors.length > 0 ? { errors: shown(errors) } : {};
  } catch (error) {
    return { errors: error instanceof GraphQLError ? shown([error]) : [{ message: error.message, locations: [] }] };
  }
}

function shown(errors) {
  return errors.map((error) => ({ message: error.message, locations: (error.locations ?? []).map(({ line, column }) => `${line}:${column}`) }));
}
