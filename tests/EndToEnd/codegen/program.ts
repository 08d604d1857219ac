// node program.js <address> <token>: opens a pathway, reads it and finds it on the worklist.
import { randomUUID } from 'node:crypto';
import { ask } from './ask.js';
import { DeadlinesDocument, MeDocument, OpenPathwayDocument, PathwayWithTimelineDocument, WorklistDocument } from './generated/client.js';

const [address, token] = process.argv.slice(2) as [string, string];

const { me } = await ask(address, token, MeDocument, {});
if (!me.municipality) throw new Error(`${me.role} has no municipality.`);
const { openPathway } = await ask(address, token, OpenPathwayDocument, {
  input: {
    commandId: randomUUID(),
    municipality: me.municipality,
    givenName: 'Amina',
    familyName: 'Example',
    bornOn: '1990-05-01',
    nationality: 'SYR',
    preferredLanguage: 'ar',
    arrivedOn: '2026-01-05',
  },
});
const id = openPathway.pathway?.id;
if (!id) throw new Error(openPathway.errors?.map((error) => error.__typename).join());

const { pathway } = await ask(address, token, PathwayWithTimelineDocument, { id, minPosition: openPathway.position ?? null });
const arrival = pathway?.stages.find((stage) => stage.__typename === 'ArrivalStage');
const { pathways } = await ask(address, token, WorklistDocument, { first: 5, where: { familyName: { eq: 'Example' } } });
const { deadlines } = await ask(address, token, DeadlinesDocument, { first: 1 });

console.log(JSON.stringify({
  version: openPathway.version,
  familyName: pathway?.person?.familyName,
  arrivedOn: arrival?.arrivedOn,
  entries: pathway?.timeline?.nodes?.map((entry) => entry.type),
  listed: pathways?.edges?.some((edge) => edge.node.id === id),
  deadlines: deadlines?.totalCount,
}));
