// What a field answers, made from a hash of its object, its coordinate and its arguments. Everything/Answer.cs follows the same rule.
import { GraphQLEnumType, GraphQLError, isAbstractType, isListType, isNonNullType, isObjectType } from 'graphql';
import { hashOf, mix } from './hash.mjs';

export function resolve(parent, args, _context, info) {
  if ('event' in parent) return parent.event;
  return valueOf(info.returnType, checkedHash(parent, args, info), parent.mayFail, info.schema);
}

/** The source of a subscription: three events. */
export function subscribeTo(parent, args, _context, info) {
  const hash = checkedHash(parent, args, info);
  return (async function* events() {
    for (let i = 0; i < 3; i++) yield { event: valueOf(info.returnType, mix(hash, i), parent.mayFail, info.schema) };
  })();
}

function checkedHash(parent, args, info) {
  const coordinate = `${info.parentType.name}.${info.fieldName}`;
  const hash = hashOf(`${parent.seed}|${coordinate}|${canonical(args)}`);
  if (parent.mayFail && hash % 23 === 5 && !isSteady(info)) throw new GraphQLError(`${coordinate} fails.`);
  return hash;
}

export const resolveType = (thing) => thing.typeName;

function isSteady(info) {
  const field = info.parentType.getFields()[info.fieldName];
  return field.astNode?.directives?.some((directive) => directive.name.value === 'steady') ?? false;
}

function valueOf(type, hash, mayFail, schema) {
  if (isNonNullType(type)) return valueOf(type.ofType, hash, mayFail, schema);
  if (mayFail && hash % 19 === 0) return null;
  if (isListType(type)) {
    const length = (hash >>> 8) % 4;
    return Array.from({ length }, (_, i) => valueOf(type.ofType, mix(hash, i), mayFail, schema));
  }

  if (isObjectType(type)) return { seed: mix(hash, 100), mayFail, typeName: type.name };
  if (isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map((possible) => possible.name).sort();
    return { seed: mix(hash, 100), mayFail, typeName: names[hash % names.length] };
  }

  if (type instanceof GraphQLEnumType) {
    const values = type.getValues();
    return values[hash % values.length].value;
  }

  switch (type.name) {
    case 'Int':
      return (hash % 2001) - 1000;
    case 'Float':
      return ((hash % 4001) - 2000) / 8;
    case 'Boolean':
      return ((hash >>> 3) & 1) === 1;
    default:
      return hash % 5 === 0 ? `s${hash} "ü" \n \u{1F600}` : `s${hash}`;
  }
}

/** Coerced arguments as one text: what was given or has a default, in order of names. */
function canonical(value) {
  if (value === null || value === undefined) return 'n';
  if (Array.isArray(value)) return `[${value.map(canonical).join('')}]`;
  switch (typeof value) {
    case 'boolean':
      return value ? 't' : 'f';
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
      return `d${bitsOf(value)}`;
    default:
      return `{${Object.keys(value).sort().map((name) => `${name}=${canonical(value[name])}`).join('')}}`;
  }
}

function bitsOf(number) {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, number + 0);
  return bytes.getBigUint64(0).toString(16).padStart(16, '0');
}
