// node schema/roundtrip.mjs <address> <token>: the server's SDL and its introspection, read by the reference implementation.
import {
  GraphQLSchema, buildClientSchema, buildSchema, getIntrospectionQuery, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedDirective, isSpecifiedScalarType, lexicographicSortSchema, parse, print, printSchema, visit,
} from 'graphql';

const [address, token] = process.argv.slice(2);
const authorization = `Bearer ${token}`;

const sdl = await (await fetch(`${address}/graphql/schema.graphql`, { headers: { authorization } })).text();
const schema = buildSchema(sdl);
const answer = await fetch(`${address}/graphql`, {
  method: 'POST',
  headers: { authorization, 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }) }),
});
const introspected = buildClientSchema((await answer.json()).data);

// The reference prints no directives but its own, descriptions as block strings, no schema definition that says nothing new,
// and definitions in an order of its own.
const printable = new Set(['deprecated', 'specifiedBy', 'oneOf']);
const plain = (text) => visit(parse(text, { noLocation: true }), {
  Directive: ({ name }) => (printable.has(name.value) ? undefined : null),
  StringValue: (node) => ({ ...node, block: false }),
  SchemaDefinition: () => null,
});
const sorted = (text) => plain(text).definitions.map((definition) => print(definition)).sort().join('\n\n');
// @defer and @stream belong to every server that has them, and stand in no SDL.
const incremental = new Set(['defer', 'stream']);
const own = (one) => new GraphQLSchema({ ...one.toConfig(), directives: one.getDirectives().filter(({ name }) => !incremental.has(name)) });
const canonical = (one) => printSchema(lexicographicSortSchema(own(one)));

console.log(JSON.stringify({
  types: Object.keys(schema.getTypeMap()).length,
  sameWhenPrinted: sorted(sdl) === sorted(printSchema(schema)),
  sameWhenIntrospected: canonical(introspected) === canonical(schema),
  undescribed: [...undescribed(schema)],
}));

function* undescribed(of) {
  for (const directive of of.getDirectives().filter((one) => !isSpecifiedDirective(one))) yield* inputs(`@${directive.name}`, directive, directive.args);
  for (const type of Object.values(of.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!type.description) yield type.name;
    if (isEnumType(type)) yield* missing(type.name, type.getValues());
    if (isInputObjectType(type)) yield* missing(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) yield* inputs(`${type.name}.${field.name}`, field, field.args);
  }
}

function* inputs(name, owner, args) {
  if (!owner.description) yield name;
  yield* missing(name, args);
}

function* missing(name, parts) {
  for (const part of parts) if (!part.description) yield `${name}.${part.name}`;
}
