const addresses = { json: __JSON_WORKER__, graphql: __GRAPHQL_WORKER__ };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(addresses[label] ?? __EDITOR_WORKER__, import.meta.url)),
};
