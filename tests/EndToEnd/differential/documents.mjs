import {
  doTypesOverlap, getNamedType, getNullableType, isCompositeType, isLeafType, isListType, isNonNullType, isRequiredArgument,
} from 'graphql';
import { Tokens } from './tokens.mjs';
import { writeLiteral } from './values.mjs';

// Texts that differ between implementations, and lists whose order is nobody's business.
const unspecified = new Set(['description', 'types', 'directives', '__schema.types', 'possibleTypes']);
const maxDepth = 5;
const parts = ['defer', 'stream'];

/** Makes one valid document for a schema. */
export class DocumentGenerator {
  constructor(schema, random) {
    this.schema = schema;
    this.random = random;
    this.fragments = [];
    this.responses = new Map();
    this.variables = new Map();
    this.budget = 40;
    this.composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));
    // Of the types of introspection itself there is more in later drafts.
    this.typeNames = [...Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__')), 'Nothing'];
    this.directives = schema.getDirectives().filter((directive) => !parts.includes(directive.name));
    this.canBeInParts = parts.every((name) => schema.getDirective(name));
    this.labels = 0;
  }

  /** @returns Tokens, and each operation with its name, kind and variables. */
  generate() {
    const { random } = this;
    const count = random.once(5) ? 2 + random.below(2) : 1;
    const kinds = Array.from({ length: count }, () => random.of(['query', 'query', 'query', 'query', 'mutation', 'subscription'].filter((one) => this.root(one))));
    this.hasSubscription = kinds.includes('subscription');
    const operations = kinds.map((kind, i) => this.operation(kind, count > 1 || random.once(2) ? `Op${i}` : null));
    const definitions = random.shuffled([...operations.map((operation) => operation.tokens), ...this.fragments.map((fragment) => fragment.tokens)]);
    const tokens = new Tokens();
    for (const definition of definitions) tokens.append(definition);
    return {
      tokens: tokens.list,
      operations: operations.map(({ name, kind, used }) => ({ name, kind, variables: [...used].map((variable) => this.variables.get(variable)) })),
    };
  }

  operation(kind, name) {
    const { random, schema } = this;
    const root = this.root(kind);
    this.used = new Set();
    this.constant = false;
    const directives = this.directivesAt(kind.toUpperCase());
    const selections = kind === 'subscription' ? this.subscriptionRoot(root) : this.selectionSet(root, 0);
    const tokens = new Tokens();
    if (random.once(12)) tokens.add(random.of(['"about"', '"""\nAbout.\n"""']), 'description');
    const definitions = this.variableDefinitions();
    const short = kind === 'query' && !name && this.used.size === 0 && directives.list.length === 0 && tokens.list.length === 0 && random.once(2);
    if (!short) {
      tokens.add(kind, 'keyword');
      if (name) tokens.add(name, 'operation');
      tokens.append(definitions).append(directives);
    }

    tokens.append(selections);
    return { tokens, name, kind, used: this.used, schema };
  }

  root(kind) {
    return { query: this.schema.getQueryType(), mutation: this.schema.getMutationType(), subscription: this.schema.getSubscriptionType() }[kind];
  }

  subscriptionRoot(root) {
    const fields = Object.values(root.getFields());
    return new Tokens().add('{').append(this.field(root, this.random.of(fields), 0, false)).add('}');
  }

  selectionSet(parent, depth) {
    const { random } = this;
    const tokens = new Tokens().add('{');
    let count = 1 + random.below(depth === 0 ? 4 : 3);
    do {
      tokens.append(this.selection(parent, depth));
    } while (--count > 0 && this.budget > 0);
    return tokens.add('}');
  }

  selection(parent, depth) {
    const { random } = this;
    this.budget--;
    const fields = this.fieldsOf(parent, depth);
    if (fields.length === 0 || random.once(10)) return this.typeName();
    if (depth < maxDepth && this.budget > 0 && !parent.name.startsWith('__')) {
      if (random.once(6)) return this.inlineFragment(parent, depth);
      if (random.once(6)) return this.spread(parent, depth);
    }

    return this.field(parent, random.of(fields), depth);
  }

  fieldsOf(parent, depth) {
    const fields = 'getFields' in parent ? Object.values(parent.getFields()) : [];
    const known = fields.filter((field) => !parent.name.startsWith('__') || (!unspecified.has(field.name) && !field.name.endsWith('ByURL')));
    if (parent === this.schema.getQueryType() && this.random.once(12)) known.push(this.schema.getField(parent, '__type'));
    return depth < maxDepth && this.budget > 0 ? known : known.filter((field) => isLeafType(getNamedType(field.type)));
  }

  typeName() {
    const tokens = new Tokens();
    if (this.random.once(3)) tokens.add(this.responseName('__typename', '', 'String!', true), 'alias').add(':');
    return tokens.add('__typename', 'field').append(this.directivesAt('FIELD'));
  }

  field(parent, field, depth, conditional = true) {
    const { random } = this;
    const args = this.args(field);
    const shown = args.list.map((token) => token.text).join(' ');
    // What is streamed is not merged with anything.
    const stream = isListType(getNullableType(field.type)) ? this.part('stream', parent, 4) : null;
    const response = stream ? `streamed ${++this.labels}` : String(field.type);
    const plain = !random.once(4) && this.isFree(field.name, field.name, shown, response);
    const tokens = new Tokens();
    if (plain) this.responses.set(field.name, `${field.name}|${shown}|${response}`);
    else tokens.add(this.responseName(field.name, shown, response), 'alias').add(':');
    tokens.add(field.name, 'field').append(args).append(this.directivesAt('FIELD', conditional, stream));
    const type = getNamedType(field.type);
    return isLeafType(type) ? tokens : tokens.append(this.selectionSet(type, depth + 1));
  }

  /** An alias under which this field can be merged with whatever else has that name anywhere. */
  responseName(name, args, type) {
    for (;;) {
      const alias = `${this.random.of(['a', 'b', 'c', 'Z', '_', 'x1', 'node', 'id', name])}${this.random.once(2) ? '' : this.random.below(30)}`;
      if (this.isFree(alias, name, args, type)) {
        this.responses.set(alias, `${name}|${args}|${type}`);
        return alias;
      }
    }
  }

  isFree(alias, name, args, type) {
    return (this.responses.get(alias) ?? `${name}|${args}|${type}`) === `${name}|${args}|${type}`;
  }

  inlineFragment(parent, depth) {
    const type = this.random.once(4) ? null : this.overlapping(parent);
    const tokens = new Tokens().add('...');
    if (type) tokens.add('on', 'keyword').add(type.name, 'type');
    return tokens.append(this.directivesAt('INLINE_FRAGMENT', true, this.part('defer', parent, 4))).append(this.selectionSet(type ?? parent, depth + 1));
  }

  spread(parent, depth) {
    const { random, schema } = this;
    let fragment = random.once(3) ? this.fragments.find((known) => doTypesOverlap(schema, known.type, parent)) : null;
    if (!fragment) {
      const outer = this.used;
      this.used = new Set();
      const type = this.overlapping(parent);
      const directives = this.directivesAt('FRAGMENT_DEFINITION');
      const selections = this.selectionSet(type, depth + 1);
      const name = `${random.of(['F', 'fragment', 'query', 'on_', 'type'])}${this.fragments.length}`;
      const tokens = new Tokens();
      if (random.once(12)) tokens.add('"about"', 'description');
      tokens.add('fragment', 'keyword').add(name, 'fragment').add('on', 'keyword').add(type.name, 'type').append(directives).append(selections);
      fragment = { name, type, tokens, used: this.used };
      this.fragments.push(fragment);
      this.used = outer;
    }

    for (const variable of fragment.used) this.used.add(variable);
    return new Tokens().add('...').add(fragment.name, 'fragment').append(this.directivesAt('FRAGMENT_SPREAD', true, this.part('defer', parent, 4)));
  }

  overlapping(parent) {
    const types = this.composites.filter((type) => doTypesOverlap(this.schema, type, parent));
    return types.length === 0 ? parent : this.random.of([parent, ...types]);
  }

  args(field) {
    const tokens = new Tokens();
    const given = this.random.shuffled(field.args).filter((arg) => isRequiredArgument(arg) || this.random.once(3));
    if (given.length === 0) return tokens;
    tokens.add('(');
    for (const arg of given) {
      tokens.add(arg.name, 'argument').add(':');
      if (field.name === '__type') tokens.add(`"${this.random.of(this.typeNames)}"`, 'string');
      else this.literal(tokens, arg.type, arg.default !== undefined || arg.defaultValue !== undefined);
    }

    return tokens.add(')');
  }

  literal(tokens, type, hasDefault) {
    writeLiteral(tokens, type, this.random, 0, (position, positionHasDefault, isOneOf) => this.variable(tokens, position, positionHasDefault, isOneOf), hasDefault);
  }

  /** Writes a variable where the dice say so; not in a custom scalar, where what it means is left to the scalar. */
  variable(tokens, position, hasDefault, isOneOf = false) {
    const { random } = this;
    if (this.constant || !random.once(6)) return false;
    const needsValue = (isNonNullType(position) && !hasDefault) || isOneOf;
    const bare = isNonNullType(position) ? position.ofType : position;
    const known = random.once(2) && [...this.variables.values()].find((one) => String(one.type) === String(bare) && (one.nonNull || (one.default && !isOneOf) || (!needsValue && !isNonNullType(position))));
    const variable = known || this.newVariable(bare, needsValue, isOneOf, isNonNullType(position));
    this.used.add(variable.name);
    tokens.add('$').add(variable.name, 'variable');
    return true;
  }

  newVariable(type, needsValue, isOneOf, positionIsNonNull) {
    const { random } = this;
    let nonNull = isOneOf || (needsValue && random.once(2)) || random.once(4);
    const withDefault = (needsValue && !nonNull) || random.once(4);
    let tokens = null;
    if (withDefault) {
      this.constant = true;
      tokens = new Tokens();
      do {
        tokens.list = [];
        writeLiteral(tokens, type, random, 1, () => false);
      } while ((nonNull || positionIsNonNull) && tokens.list[0].role === 'null');
      this.constant = false;
    }

    const variable = { name: `v${this.variables.size}`, type, nonNull, default: tokens, directives: null };
    this.variables.set(variable.name, variable);
    return variable;
  }

  variableDefinitions() {
    const { random } = this;
    const tokens = new Tokens();
    if (this.used.size === 0) return tokens;
    tokens.add('(');
    for (const name of random.shuffled([...this.used])) {
      const variable = this.variables.get(name);
      tokens.add('$').add(name, 'variable').add(':');
      writeType(tokens, variable.type);
      if (variable.nonNull) tokens.add('!');
      if (variable.default) tokens.add('=').append(variable.default);
      this.constant = true;
      tokens.append(this.directivesAt('VARIABLE_DEFINITION'));
      this.constant = false;
    }

    return tokens.add(')');
  }

  /** @defer or @stream, as often as once in so many places where it may stand; null elsewhere. */
  part(name, parent, times) {
    const { random, schema } = this;
    if (!this.canBeInParts || parent === schema.getMutationType() || parent === schema.getSubscriptionType() || parent.name.startsWith('__') || !random.once(times)) return null;
    const given = [];
    const known = Object.fromEntries(schema.getDirective(name).args.map((arg) => [arg.name, arg]));
    // A subscription has parts only where that can be switched off.
    if (this.hasSubscription) given.push(['if', random.once(2) ? 'false' : this.newVariable(known.if.type.ofType, true, false, true)]);
    else if (random.once(4)) given.push(['if', random.of(['true', 'false'])]);
    if (random.once(3)) given.push(['label', random.once(4) ? 'null' : `"part ${++this.labels}"`]);
    if (name === 'stream' && random.once(2)) given.push(['initialCount', String(random.below(4))]);
    const tokens = new Tokens().add('@').add(name, 'directive');
    if (given.length === 0) return tokens;
    tokens.add('(');
    for (const [argument, value] of random.shuffled(given)) {
      tokens.add(argument, 'argument').add(':');
      if (typeof value === 'string') tokens.add(value, { if: 'boolean', label: value === 'null' ? 'null' : 'string', initialCount: 'int' }[argument]);
      else tokens.add('$').add(this.use(value), 'variable');
    }

    return tokens.add(')');
  }

  use({ name }) {
    this.used.add(name);
    return name;
  }

  directivesAt(location, conditional = true, part = null) {
    const { random } = this;
    const tokens = new Tokens();
    const usable = this.directives.filter((one) => one.locations.includes(location) && (conditional || !['skip', 'include'].includes(one.name)));
    const once = new Set();
    while (usable.length > 0 && random.once(8)) {
      const directive = random.of(usable);
      if (!directive.isRepeatable && once.has(directive.name)) continue;
      once.add(directive.name);
      tokens.add('@').add(directive.name, 'directive').append(this.args(directive));
    }

    return part ? (random.once(2) ? tokens.append(part) : part.append(tokens)) : tokens;
  }
}

function writeType(tokens, type) {
  if (isNonNullType(type)) {
    writeType(tokens, type.ofType);
    tokens.add('!');
  } else if (isListType(type)) {
    tokens.add('[');
    writeType(tokens, type.ofType);
    tokens.add(']');
  } else {
    tokens.add(type.name, 'type');
  }
}

