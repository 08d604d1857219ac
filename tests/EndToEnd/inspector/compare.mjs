// node inspector/compare.mjs <released schema> <schema> [--without=Type.field]: what clients would notice of a change.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { Kind, buildASTSchema, parse, visit } from 'graphql';

const [released, current, without] = process.argv.slice(2);
const read = (path) => parse(readFileSync(path, 'utf8'));
const changes = await diff(buildASTSchema(read(released)), buildASTSchema(withoutField(read(current), without?.replace('--without=', ''))));
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);

console.log(JSON.stringify({ changes: changes.length, breaking }));
process.exitCode = breaking.length > 0 ? 1 : 0;

function withoutField(document, coordinate) {
  if (!coordinate) return document;
  const [type, field] = coordinate.split('.');
  return visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: ({ name }) => (name.value === type ? undefined : false),
    [Kind.FIELD_DEFINITION]: ({ name }) => (name.value === field ? null : false),
  });
}
