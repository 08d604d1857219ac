import deadlines from './examples/Deadlines.graphql';
import openPathway from './examples/OpenPathway.graphql';
import pathway from './examples/Pathway.graphql';
import pathwayChanged from './examples/PathwayChanged.graphql';
import worklist from './examples/Worklist.graphql';

const day = offset => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

export const examples = {
  Worklist: { query: worklist, variables: () => ({ first: 10, where: { status: { neq: 'CLOSED' } } }) },
  // The first of the synthetic pathways that ./run records; any id of the worklist will do.
  Pathway: { query: pathway, variables: () => ({ id: 'UGF0aHdheTqRitsvkakzh5f/JFDRN1K5' }) },
  OpenPathway: {
    query: openPathway,
    variables: () => ({
      input: {
        commandId: newId(),
        municipality: '13003000',
        givenName: 'Example',
        familyName: 'Person',
        bornOn: '1990-05-01',
        nationality: 'SYR',
        preferredLanguage: 'ar',
        arrivedOn: day(-7),
      },
    }),
  },
  Deadlines: { query: deadlines, variables: () => ({ first: 20, where: { dueOn: { lte: day(30) } } }) },
  PathwayChanged: { query: pathwayChanged, variables: () => ({}) },
};

export const variablesOf = name => JSON.stringify(examples[name].variables(), null, 2);

export const exampleTabs = () => Object.keys(examples).map(name => ({ query: examples[name].query, variables: variablesOf(name) }));

// crypto.randomUUID is there for https and for this machine only; the page can be served without either.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
