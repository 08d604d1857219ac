// Says of each case in a file whether it is proven, by the verifier that stands alone.
import { readFileSync } from 'node:fs';
import { base64, believe, grewFrom, includes, leafHash, NotProven, parseCheckpoint, rootOf, toBase64, verifierKey } from '../../../src/TransparencyLog/verifier/casework-verify.mjs';

const head = ({ size, root }) => ({ size: BigInt(size), root: base64(root) });

const judges = {
  inclusion: async ({ index, entry, path, head: tree }) =>
    includes({ index: BigInt(index), leaf: await leafHash(base64(entry)), path: path.map(base64), ...head(tree) }),
  consistency: ({ older, newer, path }) => grewFrom(head(older), head(newer), path.map(base64)),
  checkpoint: async ({ note, keys, origin }) => (await believe(base64(note), await Promise.all(keys.map(verifierKey)))).origin === origin,
  key: async ({ text }) => (await verifierKey(text)) !== null,
  text: ({ text }) => parseCheckpoint(text) !== null,
  root: async ({ entries, root }) => toBase64(await rootOf(await Promise.all(entries.map((entry) => leafHash(base64(entry)))))) === root,
};

const verdicts = [];
for (const { kind, ...about } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  try {
    verdicts.push(await judges[kind](about));
  } catch (failure) {
    if (!(failure instanceof NotProven)) throw failure;
    verdicts.push(false);
  }
}

console.log(JSON.stringify(verdicts));
