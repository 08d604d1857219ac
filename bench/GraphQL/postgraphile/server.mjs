// PostGraphile over the tables that Casework's worklist and timeline read, in its production settings.
import './node20.mjs';
import { createServer } from 'node:http';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';

const [host, port] = process.argv[2].split(':');
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({
    connectionString: process.env.BENCH_CONNECTION,
    schemas: ['casework'],
    poolConfig: { max: 32 },
    pgSettings: () => ({ 'casework.tenant': process.env.BENCH_TENANT }),
  })],
  grafserv: { graphqlPath: '/graphql', watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), host);
process.on('SIGTERM', () => process.exit(0));
