/**
 * Checks what a transparency log hands out, without the log and without anything else than this file: a browser, or Node.js 20 and newer.
 * Written from RFC 9162 (section 2.1) and C2SP's signed-note, tlog-checkpoint and tlog-cosignature; shares no code with the server.
 */

const utf8 = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });

/** What is wrong with something that was handed in. */
export class NotProven extends Error {}

export function base64(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new NotProven(`not base64: ${String(text).slice(0, 40)}`);
  }

  if (toBase64(bytes) !== text) throw new NotProven('base64 that is not written in the one way there is');
  return bytes;
}

export const toBase64 = (bytes) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

export const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));

/** @returns the hash of an entry's bytes: SHA-256(0x00 || entry). */
export const leafHash = (entry) => sha256(Uint8Array.of(0), entry);

const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }

  return all;
}

export const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

/** The root of a tree of these leaf hashes (RFC 9162, section 2.1.1). */
export async function rootOf(leaves) {
  if (leaves.length === 0) return sha256();
  let level = leaves;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? await nodeHash(level[i], level[i + 1]) : level[i]);
    level = above;
  }

  return level[0];
}

/** @returns whether the leaf stands at the index of the tree with that size and root (RFC 9162, section 2.1.3.2). Sizes are BigInt. */
export async function includes({ index, size, leaf, path, root }) {
  if (index < 0n || index >= size || leaf.length !== 32 || root.length !== 32) return false;
  let [node, last, hash] = [index, size - 1n, leaf];
  for (const sibling of path) {
    if (sibling.length !== 32 || last === 0n) return false;
    if ((node & 1n) === 1n || node === last) {
      hash = await nodeHash(sibling, hash);
      while ((node & 1n) === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      hash = await nodeHash(hash, sibling);
    }

    [node, last] = [node >> 1n, last >> 1n];
  }

  return last === 0n && equal(hash, root);
}

/** @returns whether the newer tree begins with all of the older one (RFC 9162, section 2.1.4.2). */
export async function grewFrom(older, newer, path) {
  if (older.size <= 0n || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && equal(older.root, newer.root);
  const rest = (older.size & (older.size - 1n)) === 0n ? [older.root, ...path] : path;
  if (rest.length === 0 || rest.some((hash) => hash.length !== 32)) return false;
  let [node, last] = [older.size - 1n, newer.size - 1n];
  while ((node & 1n) === 1n) [node, last] = [node >> 1n, last >> 1n];
  let [was, now] = [rest[0], rest[0]];
  for (const hash of rest.slice(1)) {
    if (last === 0n) return false;
    if ((node & 1n) === 1n || node === last) {
      [was, now] = [await nodeHash(hash, was), await nodeHash(hash, now)];
      while ((node & 1n) === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      now = await nodeHash(now, hash);
    }

    [node, last] = [node >> 1n, last >> 1n];
  }

  return last === 0n && equal(was, older.root) && equal(now, newer.root);
}

const mostInt64 = 2n ** 63n - 1n;
const cosigner = 4;

// Signature types of C2SP's signed-note: how a key is read, what of it makes its id, and what it has to have signed.
const types = {
  1: {
    read: (bytes) => crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']),
    id: named,
    verify: (key, bytes, text) => bytes.length === 64 && crypto.subtle.verify({ name: 'Ed25519' }, key, bytes, text),
  },
  2: {
    read: (bytes) => crypto.subtle.importKey('spki', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']),
    id: (name, type, bytes) => bytes,
    verify: (key, bytes, text) => {
      const raw = fromDer(bytes);
      return raw !== null && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, text);
    },
  },
  // A witness's, of a checkpoint and the time (tlog-cosignature).
  4: {
    read: (bytes) => crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']),
    id: named,
    verify: (key, bytes, text) => {
      const seconds = bytes.length === 72 ? new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) : mostInt64 + 1n;
      return seconds <= mostInt64 && isCheckpoint(text) && crypto.subtle.verify({ name: 'Ed25519' }, key, bytes.slice(8), concat(utf8.encode(`cosignature/v1\ntime ${seconds}\n`), text));
    },
  },
};

function named(name, type, bytes) {
  return concat(utf8.encode(`${name}\n`), Uint8Array.of(type), bytes);
}

function isCheckpoint(text) {
  try {
    return parseCheckpoint(strict.decode(text)) !== null;
  } catch {
    return false;
  }
}

// No spaces, plus signs or control characters.
const isName = (name) => /^[^\s+\p{Cc}]+$/u.test(name);

/**
 * Reads `name+hash+base64` of a key of Ed25519 (type 0x01), ECDSA P-256 (0x02) or of a witness (0x04); behind a space stands the last size that
 * a replaced one has signed.
 */
export async function verifierKey(text) {
  const [written, last, ...more] = text.trim().split(' ');
  if (more.length > 0 || (last !== undefined && !/^(0|[1-9]\d*)$/.test(last))) throw new NotProven('not a published key');
  const [name, id, ...rest] = written.split('+');
  const bytes = base64(rest.join('+'));
  const type = types[bytes[0]];
  if (!isName(name) || !/^[0-9a-f]{8}$/.test(id) || !type) throw new NotProven('not a verifier key of Ed25519 (type 0x01), ECDSA (0x02) or cosignatures (0x04)');
  const publicKey = bytes.slice(1);
  if (hex((await sha256(type.id(name, bytes[0], publicKey))).slice(0, 4)) !== id) throw new NotProven("a verifier key whose id is not its public key's");
  let key;
  try {
    key = await type.read(publicKey);
  } catch {
    throw new NotProven('a verifier key that is not of its type');
  }

  return { name, id, type: bytes[0], key, lastSize: last === undefined ? null : BigInt(last) };
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns the text and signatures of a signed note, of which nothing is believed yet. */
export function parseNote(note) {
  let all;
  try {
    all = typeof note === 'string' ? note : strict.decode(note);
  } catch {
    throw new NotProven('a note that is not UTF-8');
  }

  const blank = all.lastIndexOf('\n\n');
  // eslint-disable-next-line no-control-regex
  if (blank < 0 || !all.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(all)) throw new NotProven('no signed note');
  const lines = all.slice(blank + 2, -1).split('\n');
  if (lines.length > 16) throw new NotProven('a note with more than 16 signatures');
  return {
    text: all.slice(0, blank + 1),
    signatures: lines.map((line) => {
      const [dash, name, encoded, ...more] = line.split(' ');
      if (dash !== '—' || !isName(name ?? '') || !encoded || more.length > 0) throw new NotProven('a signature that is none');
      const bytes = base64(encoded);
      if (bytes.length <= 4) throw new NotProven('a signature without bytes');
      return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
    }),
  };
}

/** @returns the names of the known keys that signed as logs do; none when one of them is known, be it a witness's, and its signature fails. */
export async function signersOf(note, keys) {
  const signers = new Set();
  for (const signature of note.signatures) {
    const known = keys.find((key) => key.name === signature.name && key.id === signature.id);
    if (!known) continue;
    if (!(await types[known.type].verify(known.key, signature.bytes, utf8.encode(note.text)))) return [];
    if (known.type !== cosigner) signers.add(known.name);
  }

  return [...signers];
}

/** SEQUENCE { INTEGER r, INTEGER s } as 64 bytes; null when it is none. */
function fromDer(bytes) {
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2) return null;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    if (bytes[at] !== 0x02) return null;
    const length = bytes[at + 1];
    let integer = bytes.slice(at + 2, at + 2 + length);
    if (integer.length !== length || length === 0) return null;
    while (integer.length > 1 && integer[0] === 0) integer = integer.slice(1);
    if (integer.length > 32) return null;
    raw.set(integer, end - integer.length);
    at += 2 + length;
  }

  return at === bytes.length ? raw : null;
}

/** Origin, size and root of a checkpoint's text. */
export function parseCheckpoint(text) {
  const lines = text.split('\n');
  if (lines.length < 4 || lines.at(-1) !== '' || !lines[0] || !/^(0|[1-9]\d*)$/.test(lines[1]) || lines.slice(3, -1).includes('')) throw new NotProven('no checkpoint');
  if (BigInt(lines[1]) > mostInt64) throw new NotProven('a checkpoint of more entries than there can be');
  const root = base64(lines[2]);
  if (root.length !== 32) throw new NotProven('a checkpoint whose root has not 32 bytes');
  return { origin: lines[0], size: BigInt(lines[1]), root };
}

/** @returns whether a key of the log of that name has signed the note that was its key when it had so many entries. */
const haveSigned = async (note, keys, { origin, size }) =>
  (await signersOf(note, keys.filter(({ lastSize }) => lastSize === null || size <= lastSize))).includes(origin);

/** @returns the checkpoint that one of the log's keys has signed. */
export async function believe(note, keys) {
  const parsed = parseNote(note);
  const checkpoint = parseCheckpoint(parsed.text);
  if (!(await haveSigned(parsed, keys, checkpoint))) throw new NotProven('a checkpoint that no known key has validly signed');
  return checkpoint;
}

export const bundleForm = 'casework-audit-bundle@v1';

const object = (line) => {
  try {
    const said = JSON.parse(line);
    return said !== null && typeof said === 'object' && !Array.isArray(said) ? said : null;
  } catch {
    return null;
  }
};

/**
 * Checks a bundle, line by line: first what it says of itself, with the signed checkpoint and older ones that it grew from; then entries, each
 * with its place and path, in the order of the log; then an end that is signed, too: how many entries there are, a hash over all lines before,
 * and what was asked for. So nothing is changed, left out or put in.
 * @param lines an (async) iterable of JSON texts
 * @param keys verifier keys that were had from somebody else; when there are none, those of the bundle itself are taken
 * @returns {Promise<{ origin, treeSize, root, entries, scope, ownKeys, violations: { index: number | null, what: string }[] }>}
 */
export async function checkBundle(lines, keys = []) {
  const result = { origin: null, treeSize: null, root: null, entries: 0, scope: [], ownKeys: keys.length === 0, violations: [] };
  const wrong = (index, failure, otherwise) => result.violations.push({ index, what: failure instanceof NotProven ? failure.message : otherwise });
  const about = { known: [], checkpoint: null, last: -1, ended: false, hash: await sha256() };
  for await (const line of lines) {
    const said = object(line);
    if (!about.checkpoint) {
      try {
        await takeHeader(said, keys, about, result, wrong);
      } catch (failure) {
        wrong(null, failure, 'a first line that is not complete');
        return result;
      }
    } else if (about.ended) {
      wrong(null, null, 'a line behind the end');
    } else if (!said) {
      wrong(null, null, `a line that is not a JSON object after ${result.entries} entries`);
    } else if ('end' in said) {
      about.ended = true;
      await takeEnd(said.end, about, result).catch((failure) => wrong(null, failure, 'an end that is not complete'));
    } else {
      result.entries++;
      const index = Number.isSafeInteger(said.index) && said.index >= 0 ? said.index : null;
      await takeEntry(said, index, about).catch((failure) => wrong(index, failure, 'an entry that is not complete'));
    }

    about.hash = await sha256(about.hash, utf8.encode(line));
  }

  if (!about.checkpoint) wrong(null, null, 'an empty bundle');
  else if (!about.ended) wrong(null, null, 'the bundle has no end: it was cut off, or is not finished');
  return result;
}

async function takeHeader(said, keys, about, result, wrong) {
  if (said?.bundle !== bundleForm) throw new NotProven(`not a bundle of the form ${bundleForm}`);
  about.known = await Promise.all((keys.length > 0 ? keys : said.keys).map(verifierKey));
  const checkpoint = await believe(said.checkpoint, about.known);
  for (const older of said.older ?? []) {
    const before = await believe(older.checkpoint, about.known);
    if (before.origin !== checkpoint.origin || !(await grewFrom(before, checkpoint, older.proof.map(base64)))) wrong(null, null, `the log did not grow from its checkpoint of ${before.size} entries`);
  }

  about.checkpoint = checkpoint;
  Object.assign(result, { origin: checkpoint.origin, treeSize: String(checkpoint.size), root: toBase64(checkpoint.root) });
}

async function takeEntry(said, index, about) {
  if (index === null) throw new NotProven('an entry without a place');
  if (index <= about.last) throw new NotProven('an entry that is not behind the one before it');
  about.last = index;
  const { size, root } = about.checkpoint;
  if (!(await includes({ index: BigInt(index), leaf: await leafHash(base64(said.entry)), path: said.path.map(base64), size, root })))
    throw new NotProven('the entry is not the one that was logged at its place');
}

async function takeEnd(end, about, result) {
  const note = parseNote(end);
  if (!(await haveSigned(note, about.known, about.checkpoint))) throw new NotProven('an end that no known key of the log has validly signed');
  const told = note.text.split('\n').slice(0, -1);
  const have = [bundleForm, about.checkpoint.origin, `entries ${result.entries}`, `lines ${toBase64(about.hash)}`];
  if (have.some((line, at) => told[at] !== line)) throw new NotProven('an end of other entries: some were left out, put in or exchanged');
  result.scope = told.slice(have.length);
}

const usage = `casework-verify: checks an audit bundle offline.

Usage: node casework-verify.mjs BUNDLE [--key KEY]... [--json]

  --key KEY  A verifier key of the log (name+id+key, and for one that was replaced a space and its last size) that you have
             from somebody else than who gave you the bundle.
  --json     Print one JSON document.

Ends with 0 when everything is proven, 1 when something is not, 2 when it was called wrongly.
`;

async function main(args) {
  const { createReadStream } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  const [files, keys] = [[], []];
  let json = false;
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--help') return void process.stdout.write(usage);
    else if (args[at] === '--json') json = true;
    else if (args[at] === '--key' && at + 1 < args.length) keys.push(args[++at]);
    else if (args[at].startsWith('-')) files.length = 2;
    else files.push(args[at]);
  }

  if (files.length !== 1) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }

  let result;
  try {
    result = await checkBundle(createInterface({ input: createReadStream(files[0]), crlfDelay: Infinity }), keys);
  } catch (failure) {
    process.stderr.write(`${failure instanceof NotProven || failure.code ? failure.message : failure.stack}\n`);
    process.exitCode = 2;
    return;
  }

  if (json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    for (const { index, what } of result.violations) process.stdout.write(`${index === null ? 'bundle' : `entry ${index}`}: ${what}\n`);
    process.stdout.write(`${result.entries} entries of ${result.origin ?? 'no log'} at ${result.treeSize ?? 'no'} entries, ${result.violations.length} violations\n`);
    if (result.scope.length > 0) process.stdout.write(`Asked for: ${result.scope.join(', ')}\n`);
    if (result.ownKeys) process.stdout.write('The keys are those of the bundle itself: compare them with the ones that were published.\n');
  }

  process.exitCode = result.violations.length === 0 ? 0 : 1;
}

if (globalThis.process?.argv?.[1] && import.meta.url.startsWith('file:')) {
  const { pathToFileURL } = await import('node:url');
  const { realpathSync } = await import('node:fs');
  if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await main(process.argv.slice(2));
}
