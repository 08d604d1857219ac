// node transports/clients.mjs <address> <control>: the clients of graphql-ws and graphql-sse against one server.
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [address, control] = process.argv.slice(2);
const authorization = 'Bearer ada';
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
const post = async (path) => (await fetch(`${control}${path}`, { method: 'POST' })).text();

function clientOf(transport, who, retryAttempts = 0) {
  const retries = { retryAttempts, retryWait: soon, retry: soon, shouldRetry: () => retryAttempts > 0 };
  return transport === 'graphql-ws'
    ? createSocketClient({ url: `${address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: who }, ...retries })
    : createSseClient({ url: `${address}/graphql`, singleConnection: transport === 'graphql-sse, one connection', headers: { authorization: who }, fetchFn: readAhead, ...retries });
}

/** The client leaves a connection that it takes for broken before anybody could read what the server said. */
async function readAhead(url, init) {
  const response = await fetch(url, init);
  if (response.headers.get('content-type')?.includes('json')) response.said = await response.clone().json();
  return response;
}

/** All results until the operation ends, or the error it ends with. */
async function all(client, request) {
  const results = [];
  try {
    for await (const result of client.iterate(request)) results.push(result);
    return { results };
  } catch (error) {
    return { results, error };
  }
}

/** A socket has a message for errors; an event stream says them in a result, or where it only accepts operations, in the answer to that. */
async function refusal(client, request) {
  const { results, error } = await all(client, request);
  if (error?.response && error.response.status >= 401) return error.response.status;
  if (error?.code) return error.code;
  const errors = error?.response ? error.response.said.errors : Array.isArray(error) ? error : results.flatMap((result) => result.errors);
  return errors.map(({ extensions }) => extensions.code).join();
}

/** Events while the server goes away, misses some, comes back and has more; what came of them. */
async function resumed(client) {
  let last;
  const from = Number(await post('/append/first'));
  last = String(from - 1);
  // Each connection says what was seen until then.
  const extensions = { lastEventId: { toJSON: () => last } };
  const seen = [];
  const iterator = client.iterate({ query: 'subscription { appended { position text } }', extensions });
  const next = async (count) => {
    for (; count > 0; count--) {
      const { value } = await iterator.next();
      last = value.extensions.eventId;
      seen.push(`${last} ${value.data.appended.position} ${value.data.appended.text}`);
    }
  };

  await post('/append/second');
  await next(2);
  for (const when of ['once', 'twice']) {
    await post('/stop');
    await post(`/append/away-${when}`);
    await post(`/append/still-${when}`);
    await post('/start');
    await post(`/append/back-${when}`);
    await next(3);
  }

  await iterator.return();
  return { events: seen.map((text) => text.split(' ')).map(([id, position, text]) => (id === position ? `${Number(id) - from} ${text}` : 'misnumbered')) };
}

const found = {};
for (const transport of ['graphql-ws', 'graphql-sse, distinct connections', 'graphql-sse, one connection']) {
  const client = clientOf(transport, authorization);
  const query = await all(client, { query: '{ entries }' });
  const mutation = await all(client, { query: 'mutation Append($text: String!) { append(text: $text) }', variables: { text: transport } });
  const after = await all(client, { query: '{ entries }' });
  found[transport] = {
    query: Number.isInteger(query.results[0].data.entries),
    mutation: mutation.results[0].data.append === after.results[0].data.entries && after.results[0].data.entries === query.results[0].data.entries + 1,
    fieldError: (await all(client, { query: '{ fails }' })).results.map(({ data, errors }) => `${JSON.stringify(data)} ${errors[0].extensions.code}`),
    invalid: await refusal(client, { query: '{ nothing }' }),
    refused: await refusal(client, { query: 'subscription { refused }' }),
    ...(await resumed(clientOf(transport, authorization, 200))),
    stranger: await refusal(clientOf(transport, 'Bearer nobody'), { query: '{ entries }' }),
  };
  client.dispose();
}

console.log(JSON.stringify(found));
process.exit(0);
