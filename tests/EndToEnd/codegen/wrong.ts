// Selects nothing of that name: this does not compile.
import { ask } from './ask.js';
import { WorklistDocument } from './generated/client.js';

const { pathways } = await ask('', '', WorklistDocument, { first: 1 });
console.log(pathways?.edges?.map((edge) => edge.node.passport));
