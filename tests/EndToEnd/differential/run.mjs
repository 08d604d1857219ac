// node differential/run.mjs <address of the judging server> <documents> --seed=n [--kind=k] [--show=n] [--falsify]
import { readFileSync } from 'node:fs';
import { DocumentGenerator } from './documents.mjs';
import { Random } from './random.mjs';
import { Reference, judgeSchema } from './reference.mjs';
import { broken, namesOf } from './breaking.mjs';
import { disagreement, schemaDisagreement } from './comparison.mjs';
import { lexicalDocument, lexicalEcho } from './lexical.mjs';
import { brokenSchema, schemaDocument } from './schemas.mjs';
import { jsonOf } from './values.mjs';
import { mix } from './hash.mjs';
import { written } from './tokens.mjs';
import { GraphQLNonNull } from 'graphql';

const [address, wanted, ...switches] = process.argv.slice(2);
const options = Object.fromEntries(switches.map((text) => text.replace(/^--/, '').split('=')));
const seed = Number(options.seed);
const size = 500;
const show = Number(options.show ?? 5);

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const everything = new Reference(read('everything.graphql'));
const casework = new Reference(read('../../../schema/casework.graphql'));
const names = new Map([everything, casework].map((reference) => [reference, namesOf(reference.schema)]));

// Kinds of questions, with how often each comes in a hundred.
const kinds = {
  executed: { share: 24, path: '/everything', judge: (question) => everything.judge(question), make: (random) => executed(random) },
  'broken document': { share: 36, path: '/everything', judge: (question) => everything.judge(question), make: (random) => brokenOf(everything, random) },
  'casework document': { share: 4, path: '/casework', judge: (question) => casework.judge(question), make: (random) => validOf(casework, random) },
  'broken casework document': { share: 12, path: '/casework', judge: (question) => casework.judge(question), make: (random) => brokenOf(casework, random) },
  'strange text': { share: 8, path: '/everything', judge: (question) => everything.judge(question), make: (random) => ({ document: lexicalDocument(random) }) },
  'strange value': { share: 6, path: '/everything', judge: (question) => everything.judge(question), make: (random) => ({ document: lexicalEcho(random), seed: 1, mayFail: false }) },
  schema: { share: 3, path: '/schemas', judge: ({ document }) => judgeSchema(document), compare: schemaDisagreement, make: (random) => ({ document: written(schemaDocument(random), random) }) },
  'broken schema': { share: 7, path: '/schemas', judge: ({ document }) => judgeSchema(document), compare: schemaDisagreement, make: (random) => ({ document: written(brokenSchema(random), random) }) },
};

function validOf(reference, random) {
  return { document: written(new DocumentGenerator(reference.schema, random).generate().tokens, random) };
}

function brokenOf(reference, random) {
  const { tokens } = new DocumentGenerator(reference.schema, random).generate();
  return { document: written(broken(tokens, names.get(reference), random), random) };
}

function executed(random) {
  const { tokens, operations } = new DocumentGenerator(everything.schema, random).generate();
  const document = written(tokens, random);
  const operation = random.of(operations);
  const wrongOnceIn = random.once(3) ? 6 : 0;
  const variables = {};
  for (const { name, type, nonNull, default: byDefault } of operation.variables) {
    if ((nonNull && !byDefault && !(wrongOnceIn && random.once(8))) || random.once(2)) {
      // @skip and @include of a variable that is null: the specification goes by "is true", the reference raises an error.
      const isCondition = String(type) === 'Boolean' && byDefault;
      variables[name] = jsonOf(nonNull || isCondition ? new GraphQLNonNull(type) : type, random, 0, isCondition ? 0 : wrongOnceIn);
    }
  }

  // Through JSON, as a client sends them.
  return {
    document, operationName: operations.length > 1 ? operation.name : undefined, variables: JSON.parse(JSON.stringify(variables)), seed: random.below(2147483647), mayFail: random.once(2),
  };
}

async function judged(path, questions) {
  const response = await fetch(address + path, { method: 'POST', body: JSON.stringify(questions) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function batchOf(kind, number) {
  const { make } = kinds[kind];
  return Array.from({ length: size }, (_, i) => make(new Random(mix(mix(seed, number), i))));
}

const found = { seed, documents: 0, disagreements: 0, kinds: {}, valid: 0, invalid: 0, syntax: 0, refused: 0, subscriptions: 0, withErrors: 0 };

function count(verdict) {
  if (verdict.syntax) found.syntax++;
  else if (verdict.errors) found.invalid++;
  else found.valid++;
  if (verdict.responses?.length > 1) found.subscriptions++;
  if (verdict.responses?.some(({ data }) => data === undefined)) found.refused++;
  else if (verdict.responses?.some(({ errors }) => errors)) found.withErrors++;
}

async function compare(kind, number) {
  const questions = batchOf(kind, number);
  const asked = judged(kinds[kind].path, questions);
  const theirs = await Promise.all(questions.map(kinds[kind].judge));
  const ours = await asked;
  questions.forEach((question, i) => {
    if ('falsify' in options && i % 5 === 0) ours[i] = { errors: [] };
    count(theirs[i]);
    const difference = (kinds[kind].compare ?? disagreement)(ours[i], theirs[i], question);
    if (difference === null) return;
    found.disagreements++;
    if (found.disagreements <= show) console.error(`--- ${kind}, --seed=${seed}, batch ${number}, ${i}\n${JSON.stringify(question)}\n${question.document}\n${difference}\n`);
  });
  found.documents += questions.length;
  found.kinds[kind] = (found.kinds[kind] ?? 0) + questions.length;
}

const rounds = Math.max(1, Math.ceil(Number(wanted) / (size * 100)));
let number = 0;
while (found.documents < Number(wanted)) {
  for (const [kind, { share }] of Object.entries(kinds)) {
    if (options.kind && options.kind !== kind) continue;
    const batches = Math.max(1, Math.round((share * Number(wanted)) / (100 * size * rounds)));
    for (let i = 0; i < batches; i++) await compare(kind, number++);
  }
}

console.log(JSON.stringify(found));
process.exitCode = found.disagreements > 0 ? 1 : 0;
