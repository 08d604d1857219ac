import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { createClient } from 'graphql-ws';

/** Asks the address this page came from: over HTTP, in parts where @defer or @stream ask for it, and subscriptions over a socket. */
export function createFetcher(token, language) {
  const address = new URL(location.pathname, location.origin);
  const authorization = token ? `Bearer ${token}` : undefined;
  const socket = new URL(address);
  socket.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';

  const client = createClient({
    url: socket.href,
    connectionParams: authorization ? { Authorization: authorization } : {},
    retryAttempts: 0,
  });
  const ask = createGraphiQLFetcher({
    url: address.href,
    headers: { 'accept-language': language, ...(authorization && { authorization }) },
    wsClient: client,
  });
  const fetcher = (params, options) => ask(...current(params, options));
  /** Ends the subscriptions that run. */
  fetcher.close = () => client.dispose();
  return fetcher;
}

// GraphiQL notices only after a moment that the editor holds another operation: one that is run before goes by the name of the last.
function current(params, options) {
  try {
    const documentAST = parse(params.query);
    const names = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(({ name }) => name?.value);
    const operationName = names.length === 1 ? names[0] : params.operationName;
    return [{ ...params, operationName }, { ...options, documentAST }];
  } catch {
    return [params, options];
  }
}
