// Bundles the page: node build.mjs FOLDER. Names carry a hash of the content; beside each file lies its brotli form.
import { readFile, rm, mkdir, writeFile, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? 'bundle');
const made = `${target}.new`;
await rm(made, { recursive: true, force: true });
await mkdir(made, { recursive: true });

const settings = {
  absWorkingDir: here,
  outdir: made,
  bundle: true,
  minify: true,
  metafile: true,
  target: 'es2022',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  legalComments: 'eof',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.graphql': 'text' },
};

const nameOf = (metafile, entry) =>
  basename(Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry)[0]);

const workers = {
  __EDITOR_WORKER__: 'node_modules/monaco-editor/esm/vs/editor/editor.worker.js',
  __JSON_WORKER__: 'node_modules/monaco-editor/esm/vs/language/json/json.worker.js',
  __GRAPHQL_WORKER__: 'node_modules/monaco-graphql/esm/graphql.worker.js',
};
// The style sheet of GraphiQL holds the editor's.
const editorStyles = {
  name: 'editor styles',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' })),
};
const working = await build({ ...settings, format: 'iife', entryPoints: Object.values(workers) });
const addresses = Object.entries(workers).map(([name, entry]) => [name, JSON.stringify(`./${nameOf(working.metafile, entry)}`)]);

const page = await build({
  ...settings,
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  define: { ...settings.define, ...Object.fromEntries(addresses) },
  entryPoints: ['main.jsx'],
  plugins: [editorStyles],
});
const script = nameOf(page.metafile, 'main.jsx');
const style = basename(page.metafile.outputs[Object.keys(page.metafile.outputs).find(name => basename(name) === script)].cssBundle);

const html = (await readFile(join(here, 'index.html'), 'utf8'))
  .replace('{{script}}', `graphiql/${script}`)
  .replace('{{style}}', `graphiql/${style}`);
await writeFile(join(made, 'index.html'), html);

const compress = promisify(brotliCompress);
const files = [...Object.keys(working.metafile.outputs), ...Object.keys(page.metafile.outputs)];
await Promise.all(files.map(async name => {
  const file = join(made, basename(name));
  const content = await readFile(file);
  await writeFile(`${file}.br`, await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}));

await rm(target, { recursive: true, force: true });
await rename(made, target);
