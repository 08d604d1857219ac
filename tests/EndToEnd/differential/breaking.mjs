// Breaks documents in one place.

const nameRoles = new Set(['alias', 'field', 'argument', 'inputField', 'type', 'variable', 'directive', 'fragment', 'operation', 'enum', 'keyword']);
const valueTexts = {
  int: '3', float: '1.5', string: '"text"', boolean: 'true', null: 'null', enum: 'LOW', list: '[ ]', object: '{ }',
};
const junk = ['!', '$', '&', '(', ')', '...', ':', '=', '@', '[', ']', '{', '|', '}', '"', '"""', '..', '.', '-', '00', '1a', '0x1', '1.', '1.e1', '.5', '1e', "'", '%', '\\', '\u0000', '\u0007', 'ü', '\u{1F600}', '"\\x"', '"\\u12"', '"\\uD800"', '"\\u{110000}"', 'on', 'fragment', 'query', 'true', 'extend', 'type', 'schema', '~', '?', '^', '"a\nb"', '\u00a0', '\u2028', '12', '1.5', 'x'];
const snippets = [
  '... Unknown', '... on Unknown { id }', '... { __typename }', 'unknown', 'unknown { id }', '__typename', '__typename { id }', '@ unknown', '@ skip', '@ skip ( if : true )',
  '@ include ( if : $ undefined )', '@ deprecated', '@ once @ once', '@ trace @ trace', '@ trace ( label : 1 )', '( x : 1 )', '( $ v0 : Int )', ': Int', '= 1', '{ id }', '{ }', '[ ]', '$ v0', '$ undefined', '"text"', 'x : id', 'id : name', 'name : __typename',
  'x : __typename', 'a : legs', '... on Dog { x : name }', '... on Human { x : id }', '... on Cat { name : id }', '... F0', '... fragment0', '{ ... F0 }', '@ skip ( if : false , if : true )', '@ bounded ( by : [ null ] )', '@ defer', '@ stream', '@ defer ( label : "part 1" )', '@ stream ( label : "part 2" , initialCount : 1 )', '@ stream ( initialCount : - 1 )', '@ stream ( initialCount : null )', '@ defer ( if : $ v0 )', '@ defer ( label : $ v0 )', '@ stream ( if : false )', '@ stream @ stream',
  '... @ defer { __typename }', '... @ defer ( if : false ) { id }', '... @ defer ( label : null ) { ... @ defer { id } }', '... F0 @ defer', '... Unknown @ defer', '... @ skip ( if : true ) @ defer { __typename }', '... @ include ( if : false ) @ defer { id }', 'toys @ stream { label }', 'toys @ stream ( initialCount : 2 ) { label } toys @ stream ( initialCount : 2 ) { label }', 'toys { label } toys @ stream { label }',
  '__schema { queryType { name } }', '__type ( name : "Dog" ) { kind }', '__type', '__schema',
].map((text) => text.split(' '));
const definitions = [
  'fragment F0 on Dog { id }', 'fragment Unused on Query { __typename }', 'fragment Loop on Dog { ... Loop }', 'fragment A on Dog { ... B } fragment B on Dog { ... A }', 'fragment on on Dog { id }', 'fragment Unit on String { id }', 'fragment In on PointInput { x }',
  '{ __typename }', 'query Op0 { __typename }', 'query { __typename }', 'mutation { unknown }', 'subscription { __typename }', 'subscription Two { ticks found { __typename } }', 'subscription Many { ... { ticks } ... on Subscription { b : ticks } }', 'subscription Skip { ticks @ skip ( if : true ) }', 'type Extra { a : Int }', 'extend type Query { a : Int }', 'scalar S', 'schema { query : Query }', 'directive @ d on FIELD', 'query V ( $ a : Int , $ a : Int ) { __typename }',
  'query U ( $ a : Unknown ) { __typename }', 'query O ( $ a : Dog ) { __typename }', 'query N ( $ a : Int ! = null ) { __typename }', 'query P ( $ a : PointInput = { y : 1 } ) { point ( at : $ a ) }', 'query Q ( $ a : Int = "x" ) { __typename }', 'query R ( $ a : [ Int ] ) { nodes ( ids : $ a ) { id } }',
  'query S ( $ a : ID ) { node ( id : $ a ) { id } }', 'query T ( $ a : ID = 1 ) { node ( id : $ a ) { id } }', 'query W { animal { ... on Dog { name } ... on Cat { name } } }', 'query X { animal { ... on Dog { x : name } ... on Cat { x : legs } } }', 'query Y { a : pet { ... on Dog { a : barks ( loud : true ) } } a : pet { ... on Dog { a : nick } } }', 'query Z ( $ a : String ) { pick ( by : { name : $ a } ) { __typename } }', 'mutation DeferRoot { ... @ defer { reset } }', 'mutation DeferBelow { change ( input : { id : 1 } ) { ... @ defer { version } } }', 'mutation SpreadRoot { ... M @ defer ( if : false ) } fragment M on Mutation { reset }', 'mutation SpreadTwice { ... M ... M @ defer } fragment M on Mutation { ... @ defer { reset } }', 'mutation DeferUnknown { ... Nowhere @ defer }',
  'subscription DeferRoot { ... @ defer { ticks } }', 'subscription DeferBelow { changed { ... @ defer { id } } }', 'subscription DeferOff { changed { ... @ defer ( if : false ) { id } } }', 'subscription DeferMaybe ( $ a : Boolean = true ) { changed { ... @ defer ( if : $ a ) { id } } }', 'subscription StreamBelow { changed { pets @ stream { __typename } } }',
  'subscription Spread { changed { ... H } } fragment H on Human { ... H2 @ defer } fragment H2 on Human { pets @ stream { __typename } }', 'subscription Twice { changed { ... H a : spouse { ... H } } } fragment H on Human { ... @ defer { id } }', 'subscription Skipped ( $ a : Boolean ! ) { changed { ... @ skip ( if : $ a ) @ defer { id } ... @ skip ( if : false ) @ defer { id } ... @ include ( if : true ) @ defer { id } } }',
  'subscription One { changed { ... H } } subscription Other { changed { ... H } } fragment H on Human { ... @ defer { id } }', 'query Labels { ... @ defer ( label : "a" ) { a : __typename } ... @ defer ( label : "a" ) { b : __typename } }', 'query Labels2 { toys @ stream ( label : "a" ) { label } ... @ defer ( label : "a" ) { b : __typename } }', 'query Scalar { echo @ stream }', 'query Lists { toys { matrix @ stream } }',
  '"about" { __typename }', '"about" fragment Q on Query { a : __typename } { ... Q }',
].map((text) => text.split(' '));

const changes = [dropToken, doubleToken, swapTokens, junkToken, renameToken, renameToken, renameToken, otherValue, otherValue, dropGroup, doubleGroup, moveGroup, insertSnippet, insertSnippet, insertSnippet, addDefinition, otherType];

/** The tokens with one change. Not every change breaks a document. */
export function broken(tokens, names, random) {
  for (;;) {
    const changed = random.of(changes)([...tokens], names, random);
    if (changed) return changed;
  }
}

function dropToken(tokens, _names, random) {
  tokens.splice(random.below(tokens.length), 1);
  return tokens;
}

function doubleToken(tokens, _names, random) {
  const at = random.below(tokens.length);
  tokens.splice(at, 0, tokens[at]);
  return tokens;
}

function swapTokens(tokens, _names, random) {
  const at = random.below(tokens.length - 1);
  [tokens[at], tokens[at + 1]] = [tokens[at + 1], tokens[at]];
  return tokens;
}

function junkToken(tokens, _names, random) {
  tokens.splice(random.below(tokens.length + 1), random.below(2), { text: random.of(junk), role: 'punctuator' });
  return tokens;
}

function renameToken(tokens, names, random) {
  const at = pick(tokens, random, (token) => nameRoles.has(token.role));
  if (at < 0) return null;
  const { text, role } = tokens[at];
  const same = random.once(3) ? tokens.filter((token) => token.role === role).map((token) => token.text) : names[role] ?? names.field;
  const other = random.once(6) ? random.of(['unknown', `${text}x`, text.toLowerCase(), '__x', 'on', 'true']) : random.of(same);
  if (!other || other === text) return null;
  tokens[at] = { text: other, role };
  return tokens;
}

function otherValue(tokens, _names, random) {
  const at = pick(tokens, random, (token) => token.role in valueTexts);
  if (at < 0) return null;
  const role = random.of(Object.keys(valueTexts));
  const texts = { int: ['3', '2147483648', '-2147483649', '99999999999999999999'], float: ['1.5', '1e400', '0.0'], enum: ['LOW', 'UNKNOWN', 'DE'] }[role] ?? [valueTexts[role]];
  tokens.splice(at, 1, ...random.of(texts).split(' ').map((text) => ({ text, role })));
  return tokens;
}

function dropGroup(tokens, _names, random) {
  const group = groupAt(tokens, random);
  if (!group) return null;
  tokens.splice(group.start, group.length);
  return tokens;
}

function doubleGroup(tokens, _names, random) {
  const group = groupAt(tokens, random);
  if (!group) return null;
  tokens.splice(group.start, 0, ...tokens.slice(group.start, group.start + group.length));
  return tokens;
}

/** Puts a selection set, arguments or a value where another one is. */
function moveGroup(tokens, _names, random) {
  const from = groupAt(tokens, random);
  if (!from) return null;
  const copy = tokens.slice(from.start, from.start + from.length);
  const to = groupAt(tokens, random, copy[0].text);
  if (!to || (to.start <= from.start && from.start < to.start + to.length)) return null;
  tokens.splice(to.start, to.length, ...copy);
  return tokens;
}

function insertSnippet(tokens, _names, random) {
  const at = random.once(3) ? random.below(tokens.length + 1) : 1 + pick(tokens, random, (token) => token.text === '{' || token.role === 'field');
  tokens.splice(at, 0, ...random.of(snippets).map((text) => ({ text, role: 'punctuator' })));
  return tokens;
}

function addDefinition(tokens, _names, random) {
  const added = random.of(definitions).map((text) => ({ text, role: 'punctuator' }));
  return random.once(2) ? [...tokens, ...added] : [...added, ...tokens];
}

/** A variable's type, or a fragment's, made stricter, looser or a list. */
function otherType(tokens, names, random) {
  const at = pick(tokens, random, (token) => token.role === 'type');
  if (at < 0) return null;
  const next = tokens[at + 1]?.text;
  switch (random.below(4)) {
    case 0:
      tokens.splice(at + 1, next === '!' ? 1 : 0, ...(next === '!' ? [] : [{ text: '!', role: 'punctuator' }]));
      break;
    case 1:
      tokens.splice(at, 1, { text: '[', role: 'punctuator' }, tokens[at], { text: ']', role: 'punctuator' });
      break;
    case 2:
      tokens[at] = { text: random.of(names.inputType), role: 'type' };
      break;
    default:
      tokens[at] = { text: random.of(names.type), role: 'type' };
  }

  return tokens;
}

function pick(tokens, random, fits) {
  const found = [];
  tokens.forEach((token, i) => fits(token) && found.push(i));
  return found.length === 0 ? -1 : random.of(found);
}

function groupAt(tokens, random, opening) {
  const start = pick(tokens, random, ({ text }) => (opening ? text === opening : text === '{' || text === '(' || text === '['));
  if (start < 0) return null;
  let open = 0;
  for (let i = start; i < tokens.length; i++) {
    const { text } = tokens[i];
    if (text === '{' || text === '(' || text === '[') open++;
    if (text === '}' || text === ')' || text === ']') open--;
    if (open === 0) return { start, length: i - start + 1 };
  }

  return null;
}

/** All names of a schema, by the role they play in a document. */
export function namesOf(schema) {
  const types = Object.values(schema.getTypeMap());
  const fields = types.filter((type) => 'getFields' in type).flatMap((type) => Object.values(type.getFields()));
  const args = [...fields.flatMap((field) => field.args ?? []), ...schema.getDirectives().flatMap((directive) => directive.args)];
  const field = [...new Set(fields.map((one) => one.name)), '__typename', '__schema', '__type'];
  const enums = types.filter((type) => 'getValues' in type).flatMap((type) => type.getValues());
  return {
    field,
    alias: field,
    inputField: field,
    argument: [...new Set(args.map((arg) => arg.name))],
    type: types.map((type) => type.name),
    inputType: types.filter((type) => !('getInterfaces' in type) && !('getTypes' in type)).map((type) => type.name),
    directive: schema.getDirectives().map((directive) => directive.name),
    enum: [...new Set(enums.map((value) => value.name))],
    variable: ['v0', 'v1', 'v2', 'undefined'],
    fragment: ['F0', 'F1', 'fragment0', 'Unknown', 'on'],
    operation: ['Op0', 'Op1', 'Other'],
    keyword: ['query', 'mutation', 'subscription', 'fragment', 'on', 'extend', 'type', 'input'],
  };
}
