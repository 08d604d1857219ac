// node transports/restarts.mjs <address> <other address> <token> <control> <kills>: clients listen at one server while the other
// one records and the first is killed and started anew.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [address, other, token, control, kills] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const query = readFileSync(new URL('../operations/pathway-changed.graphql', import.meta.url), 'utf8');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (condition) => { while (!condition()) await pause(20); };
const retries = { retryAttempts: 10_000, retryWait: () => pause(50), retry: () => pause(50), shouldRetry: () => true };

/** What a client has seen, in its order, and how often it had to connect. */
class Listener {
  seen = [];
  connections = 0;

  get last() {
    return this.seen.at(-1);
  }

  async listen(client, request) {
    for await (const { data, errors, extensions } of client.iterate({ query, ...request })) {
      if (errors) throw new Error(JSON.stringify(errors));
      const { position } = data.pathwayChanged;
      if (extensions.eventId !== String(position)) throw new Error(`The event ${extensions.eventId} is at ${position}.`);
      this.seen.push(position);
    }
  }
}

/** In the payload, which is written anew for each connection. */
const inExtensions = (listener) => ({ extensions: { lastEventId: { toJSON: () => listener.last?.toString() } } });
const fromTheStart = { variables: { after: 0 } };

function overSocket(listener, resuming) {
  const on = { connected: () => void listener.connections++ };
  const client = createSocketClient({ url: `${address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization }, on, ...retries });
  return listener.listen(client, { ...fromTheStart, ...(resuming ? inExtensions(listener) : {}) });
}

function overEvents(listener, singleConnection) {
  const headers = () => ({ authorization, ...(singleConnection || listener.last === undefined ? {} : { 'Last-Event-ID': String(listener.last) }) });
  const fetchFn = async (url, init) => {
    const response = await fetch(url, init);
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) listener.connections++;
    return response;
  };
  const client = createSseClient({ url: `${address}/graphql`, singleConnection, headers, fetchFn, ...retries });
  return listener.listen(client, { ...fromTheStart, ...(singleConnection ? inExtensions(listener) : {}) });
}

const clients = {
  'graphql-ws': (listener) => overSocket(listener, true),
  'graphql-sse, distinct connections': (listener) => overEvents(listener, false),
  'graphql-sse, one connection': (listener) => overEvents(listener, true),
  'graphql-ws, forgetful': (listener) => overSocket(listener, false),
};
const listeners = Object.fromEntries(Object.keys(clients).map((name) => [name, new Listener()]));
for (const [name, listen] of Object.entries(clients)) {
  listen(listeners[name]).catch((error) => {
    console.error(name, error);
    process.exit(1);
  });
}

const recorded = [];

async function command(verb) {
  const { ok, status } = await fetch(`${control}/${verb}`, { method: 'POST' });
  if (!ok) throw new Error(`${verb}: ${status}`);
  // For who wonders why this goes on for so long.
  console.error(verb, 'with', recorded.at(-1), 'recorded', JSON.stringify(Object.entries(listeners).map(([name, { last, connections }]) => ({ name, last, connections }))));
}

async function ask(document, variables) {
  const response = await fetch(`${other}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query: document, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function record(mutation, variables) {
  const input = { commandId: randomUUID(), ...variables };
  const document = `mutation Record($input: ${mutation[0].toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { position pathway { id } errors { __typename } } }`;
  const { position, pathway, errors } = (await ask(document, { input }))[mutation];
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  recorded.push(position);
  return pathway.id;
}

const { me: { municipality } } = await ask('{ me { municipality } }');
const person = { municipality, givenName: 'Amina', familyName: 'Example', bornOn: '1990-05-01', nationality: 'SYR', preferredLanguage: 'ar', arrivedOn: '2026-01-05' };
const pathways = [];
for (let i = 0; i < 4; i++) pathways.push(await record('openPathway', person));

let isOver = false;
const recording = (async () => {
  for (let i = 0; !isOver; i++) {
    await record('recordContact', { pathwayId: pathways[i % pathways.length], channel: 'PHONE', note: `Call ${i}.` });
    await pause(40);
  }
})();

/** Everybody has seen something that was recorded after this. */
async function heard() {
  const from = recorded.at(-1);
  await until(() => Object.values(listeners).every(({ last }) => last > from));
}

let recordedWhileAway = 0;
for (let i = 0; i < Number(kills); i++) {
  await heard();
  await command('kill');
  const before = recorded.length;
  await until(() => recorded.length > before + 5);
  await command('start');
  recordedWhileAway += recorded.length - before;
}

await heard();
isOver = true;
await recording;
await until(() => Object.values(listeners).every(({ last }) => last >= recorded.at(-1)));
// Time for what would come twice.
await pause(1000);
console.log(JSON.stringify({ recorded, recordedWhileAway, clients: Object.fromEntries(Object.entries(listeners).map(([name, { seen, connections }]) => [name, { seen, connections }])) }));
process.exit(0);
