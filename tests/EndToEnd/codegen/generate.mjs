// node codegen/generate.mjs <schema>: a TypeScript client for operations/*.graphql, in codegen/generated.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const [schema] = process.argv.slice(2);
const folder = new URL('../operations/', import.meta.url);
const documents = readdirSync(folder).sort().map((location) => ({ location, document: parse(readFileSync(new URL(location, folder), 'utf8')) }));
const scalars = { UUID: 'string', DateTime: 'string', LocalDate: 'string', LocalTime: 'string', Long: 'number', Decimal: 'number', URL: 'string', Duration: 'string' };
const ast = parse(readFileSync(schema, 'utf8'));
const config = { scalars, strictScalars: true, useTypeImports: true };
const generated = new URL('generated/', import.meta.url);
mkdirSync(generated, { recursive: true });

// The operations with the types they use, and all types of the schema beside them.
await write('client.ts', documents, [{ typescriptOperations: {} }, { typedDocumentNode: {} }]);
await write('schema.ts', [], [{ typescript: {} }]);
console.log(JSON.stringify({ operations: documents.length }));

async function write(filename, of, plugins) {
  const pluginMap = { typescript, typescriptOperations, typedDocumentNode };
  writeFileSync(new URL(filename, generated), await codegen({ filename, schema: ast, documents: of, config, plugins, pluginMap }));
}
