// Type system documents: valid ones, and ones that are broken in one place.
import { Tokens } from './tokens.mjs';
import { broken } from './breaking.mjs';

const scalars = ['Int', 'Float', 'String', 'Boolean', 'ID'];
const places = {
  SCHEMA: 'schema', SCALAR: 'scalar', OBJECT: 'object', FIELD_DEFINITION: 'field', ARGUMENT_DEFINITION: 'argument', INTERFACE: 'interface', UNION: 'union', ENUM: 'enum', ENUM_VALUE: 'value', INPUT_OBJECT: 'input', INPUT_FIELD_DEFINITION: 'inputField',
};

const names = {
  field: ['a', 'b', 'c', 'd', 'id', '__a'],
  inputField: ['a', 'b', 'c', 'd', '__a'],
  argument: ['a', 'b', 'if', 'reason', 'url', '__a'],
  type: [...scalars, 'Query', 'O0', 'O1', 'I0', 'I1', 'U0', 'E0', 'In0', 'In1', 'Pick0', 'S0', '__Own', 'Unknown'],
  inputType: [...scalars, 'E0', 'In0', 'In1', 'Pick0', 'S0'],
  directive: ['d0', 'd1', 'deprecated', 'specifiedBy', 'oneOf', 'skip', 'include', 'unknown', '__d'],
  enum: ['A', 'B', 'C', 'true', 'null', '__A', 'UNKNOWN'],
  keyword: ['type', 'interface', 'union', 'enum', 'input', 'scalar', 'schema', 'directive', 'extend', 'implements', 'on', 'repeatable', 'query'],
  location: [...Object.keys(places), 'FIELD', 'QUERY', 'VARIABLE_DEFINITION', 'NOWHERE'],
};

const definitions = [
  'type Query { a : Int }', 'type O0 { a : Int }', 'extend type O0 { zz : Int }', 'extend type O0 { a : Int }', 'extend type Unknown { a : Int }', 'extend interface I0 { zz : Int }', 'extend union U0 = Query', 'extend union U0 = E0', 'extend enum E0 { ZZ }', 'extend enum E0 { A }', 'extend input In0 { zz : Int }', 'extend input In0 { zz : Int ! }', 'extend input Pick0 { zz : Int ! }', 'extend input Pick0 { zz : Int = 1 }', 'extend scalar S0 @ specifiedBy ( url : "u" )', 'extend scalar In0 @ d0',
  'extend schema { mutation : O0 }', 'extend schema { query : O0 }', 'extend schema @ d0', 'schema { query : Query }', 'schema { query : E0 }', 'directive @ d0 on FIELD', 'directive @ skip ( if : Boolean ! ) on FIELD', 'scalar Int', 'scalar S9 @ specifiedBy ( url : null )', 'input L { l : L ! }', 'input L { m : M ! } input M { l : L ! }', 'input L { l : L = { } }', 'input L { l : L = { l : null } }', 'input L { m : [ L ! ] ! }',
  'input P @ oneOf { p : P }', 'input P @ oneOf { p : P q : Int }', 'input D { a : Int = "x" b : Int ! = null c : [ Int ] = 1 }', 'interface X implements X { a : Int }', 'interface X implements Y { a : Int } interface Y implements X { a : Int }', 'type X implements I0 { zz : Int }', 'type X implements O0 { a : Int }', 'type X implements I0 & I0 { a : Int }', 'type X', 'enum X', 'input X', 'union X', 'union X = X', 'union X = O0 | O0', 'type X { a ( b : O0 ) : Int }', 'type X { a : In0 }', 'type X { a ( b : Int , b : Int ) : Int }', 'type X { a : Int @ deprecated ( reason : 1 ) }', 'type X { a ( b : Int ! @ deprecated ) : Int }', 'input X { a : Int ! @ deprecated }', 'input X { a : Int ! = 1 @ deprecated }', 'enum X { A @ deprecated A }', 'query Q { a }', 'fragment F on O0 { a }', 'type __Own { a : Int }',
].map((text) => text.split(' ').map((part) => ({ text: part, role: 'punctuator' })));

export function schemaDocument(random) {
  return new SchemaGenerator(random).generate();
}

export function brokenSchema(random) {
  const tokens = schemaDocument(random);
  if (random.once(4)) {
    const added = random.of(definitions);
    return random.once(2) ? [...tokens, ...added] : [...added, ...tokens];
  }

  return broken(tokens, names, random);
}

class SchemaGenerator {
  constructor(random) {
    this.random = random;
    const some = (prefix, most, least = 0) => Array.from({ length: least + random.below(most - least + 1) }, (_, i) => `${prefix}${i}`);
    this.objects = some('O', 3, 1);
    this.interfaces = some('I', 2);
    this.unions = some('U', 1);
    this.enums = some('E', 2);
    this.inputs = some('In', 2);
    this.picks = some('Pick', 1);
    this.custom = some('S', 1);
    this.directives = some('d', 2).map((name) => ({
      name,
      repeatable: random.once(2),
      on: random.shuffled(Object.keys(places)).slice(0, 1 + random.below(8)),
      arg: random.once(2) ? random.of(['Int', 'String', 'Boolean']) : null,
    }));
    this.inputTypes = [...scalars, ...this.enums, ...this.inputs, ...this.picks, ...this.custom];
    this.outputTypes = [...scalars, ...this.enums, ...this.objects, ...this.interfaces, ...this.unions, ...this.custom];
  }

  generate() {
    const { random } = this;
    // What an interface asks for, each object that implements it has.
    this.shapes = new Map(this.interfaces.map((name, i) => [name, this.fields(`i${i}`)]));
    const definitions = [
      this.schema(),
      ...this.directives.map((directive) => this.directive(directive)),
      ...this.custom.map((name) => this.described('SCALAR').add('scalar', 'keyword').add(name, 'type').append(this.applied('SCALAR', random.once(3) ? '@ specifiedBy ( url : "https://example.org" )' : ''))),
      ...this.enums.map((name) => this.enum(name)),
      ...this.interfaces.map((name, i) => this.type('interface', name, i === 1 && random.once(2) ? ['I0'] : [])),
      ...['Query', ...this.objects].map((name) => this.type('type', name, random.once(2) ? this.interfaces : [])),
      ...this.unions.map((name) => this.union(name)),
      ...this.inputs.map((name) => this.input(name, false)),
      ...this.picks.map((name) => this.input(name, true)),
    ];
    const tokens = new Tokens();
    for (const definition of random.shuffled(definitions)) tokens.append(definition);
    return tokens.list;
  }

  described() {
    const tokens = new Tokens();
    if (this.random.once(4)) tokens.add(this.random.of(['"about"', '"""\n  About.\n"""', '""']), 'description');
    return tokens;
  }

  schema() {
    const { random } = this;
    if (random.once(2)) return new Tokens();
    const tokens = this.described().add('schema', 'keyword').append(this.applied('SCHEMA')).punctuators('{ query :').add('Query', 'type');
    if (random.once(2)) tokens.punctuators('mutation :').add('O0', 'type');
    return tokens.add('}');
  }

  directive({ name, repeatable, on, arg }) {
    const tokens = this.described().add('directive', 'keyword').add('@').add(name, 'directive');
    if (arg) tokens.add('(').add('a', 'argument').add(':').add(arg, 'type').add(')');
    if (repeatable) tokens.add('repeatable', 'keyword');
    tokens.add('on', 'keyword');
    if (this.random.once(3)) tokens.add('|');
    on.forEach((place, i) => {
      if (i > 0) tokens.add('|');
      tokens.add(place, 'location');
    });
    return tokens;
  }

  enum(name) {
    const tokens = this.described().add('enum', 'keyword').add(name, 'type').append(this.applied('ENUM')).add('{');
    for (const value of ['A', 'B', 'C'].slice(this.random.below(3))) tokens.append(this.described()).add(value, 'enum').append(this.applied('ENUM_VALUE', this.random.once(6) ? '@ deprecated' : ''));
    return tokens.add('}');
  }

  union(name) {
    const tokens = this.described().add('union', 'keyword').add(name, 'type').append(this.applied('UNION')).add('=');
    if (this.random.once(3)) tokens.add('|');
    this.objects.forEach((member, i) => {
      if (i > 0) tokens.add('|');
      tokens.add(member, 'type');
    });
    return tokens;
  }

  type(keyword, name, interfaces) {
    const { random } = this;
    const tokens = this.described().add(keyword, 'keyword').add(name, 'type');
    if (interfaces.length > 0) {
      tokens.add('implements', 'keyword');
      random.shuffled(interfaces).forEach((one, i) => {
        if (i > 0 || random.once(4)) tokens.add('&');
        tokens.add(one, 'type');
      });
    }

    tokens.append(this.applied(keyword === 'type' ? 'OBJECT' : 'INTERFACE')).add('{');
    for (const one of interfaces) tokens.append(this.shapes.get(one));
    return tokens.append(this.shapes.get(name) ?? this.fields('')).add('}');
  }

  fields(prefix) {
    const { random } = this;
    const tokens = new Tokens();
    for (const name of ['a', 'b', 'c'].slice(random.below(3))) {
      tokens.append(this.described()).add(`${prefix}${name}`, 'field');
      if (random.once(3)) {
        tokens.add('(');
        for (const arg of ['a', 'b'].slice(random.below(2))) this.inputValue(tokens, arg, 'argument', 'ARGUMENT_DEFINITION');
        tokens.add(')');
      }

      tokens.add(':');
      this.reference(tokens, random.of(this.outputTypes));
      tokens.append(this.applied('FIELD_DEFINITION', random.once(8) ? '@ deprecated ( reason : "why" )' : ''));
    }

    return tokens;
  }

  input(name, isOneOf) {
    const { random } = this;
    const tokens = this.described().add('input', 'keyword').add(name, 'type').append(this.applied('INPUT_OBJECT', isOneOf ? '@ oneOf' : '')).add('{');
    tokens.add('z', 'inputField').add(':').add('Int', 'type');
    for (const field of ['a', 'b', 'c'].slice(random.below(3))) {
      if (isOneOf) tokens.add(field, 'inputField').add(':').add(random.of(this.inputTypes), 'type');
      else this.inputValue(tokens, field, 'inputField', 'INPUT_FIELD_DEFINITION');
    }

    return tokens.add('}');
  }

  inputValue(tokens, name, role, location) {
    const { random } = this;
    const type = random.of(this.inputTypes);
    tokens.append(this.described()).add(name, role).add(':');
    // A non-null input object could close a circle.
    const wrapped = this.reference(tokens, type, !type.startsWith('In') && !type.startsWith('Pick'));
    if (random.once(3)) this.defaultOf(tokens.add('='), type, wrapped);
    tokens.append(this.applied(location));
  }

  defaultOf(tokens, type, wrapped) {
    const values = { Int: ['1', 'int'], Float: ['1.5', 'float'], String: ['"s"', 'string'], Boolean: ['true', 'boolean'], ID: ['"i"', 'string'] };
    if (!wrapped.endsWith('!') && (this.random.once(3) || type.startsWith('In') || type.startsWith('Pick'))) return tokens.add('null', 'null');
    if (wrapped.startsWith('[')) return tokens.add('[').add(']');
    if (type.startsWith('E')) return tokens.add('C', 'enum');
    const [text, role] = values[type] ?? ['"s"', 'string'];
    return tokens.add(text, role);
  }

  reference(tokens, type, mayBeNonNull = true) {
    const { random } = this;
    const bang = () => (mayBeNonNull && random.once(4) ? '!' : '');
    const form = random.once(4) ? [`[`, type, bang(), ']', bang()] : [type, bang()];
    for (const part of form.filter((one) => one !== '')) tokens.add(part, part === type ? 'type' : 'punctuator');
    return form.join('');
  }

  applied(location, also = '') {
    const { random } = this;
    const tokens = new Tokens();
    for (const part of also === '' ? [] : also.split(' ')) tokens.add(part, /^[a-z]/.test(part) ? 'directive' : part.startsWith('"') ? 'string' : 'punctuator');
    const usable = this.directives.filter(({ on }) => on.includes(location));
    if (usable.length === 0 || !random.once(3)) return tokens;
    const { name, repeatable, arg } = random.of(usable);
    for (let n = repeatable ? 1 + random.below(2) : 1; n > 0; n--) {
      tokens.add('@').add(name, 'directive');
      if (arg && random.once(2)) tokens.add('(').add('a', 'argument').add(':').append(new Tokens().add({ Int: '1', String: '"s"', Boolean: 'true' }[arg], { Int: 'int', String: 'string', Boolean: 'boolean' }[arg])).add(')');
    }

    return tokens;
  }
}
