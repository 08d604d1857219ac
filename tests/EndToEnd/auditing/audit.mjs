// node auditing/audit.mjs <address> [token]: the audits of the GraphQL over HTTP specification.
import { serverAudits } from 'graphql-http';

const [url, token] = process.argv.slice(2);
const headers = token ? { authorization: `Bearer ${token}` } : {};
const audits = serverAudits({ url, fetchFn: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...headers } }) });

const found = { total: audits.length, ok: 0, notices: [], warnings: [], errors: [] };
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') found.ok++;
  else ({ notice: found.notices, warn: found.warnings, error: found.errors })[result.status].push(`${result.id} ${result.name}: ${result.reason}`);
}

console.log(JSON.stringify(found));
process.exitCode = found.ok === found.total ? 0 : 1;
