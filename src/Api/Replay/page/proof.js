import { ask, Refusal } from './server.js';
import { base64, believe, includes, leafHash, NotProven, verifierKey } from './casework-verify.mjs';

/**
 * Whether an entry, as it is stored now, is the one that was logged: computed here, from the entry's bytes to the signed checkpoint.
 * @returns {Promise<{ state: 'proven' | 'pending' | 'broken', leafIndex?: number, treeSize?: number, why?: 'entry' | 'signature' | 'unavailable' }>}
 */
export async function check(eventId) {
  try {
    const { proof } = await ask('query($id: ID!) { proof(eventId: $id) { entry leafIndex inclusionPath checkpoint verifierKeys } }', { id: eventId });
    if (!proof) return { state: 'broken', why: 'unavailable' };
    const checkpoint = await believe(proof.checkpoint, await Promise.all(proof.verifierKeys.map(verifierKey)));
    const stands = await includes({
      index: BigInt(proof.leafIndex),
      size: checkpoint.size,
      leaf: await leafHash(base64(proof.entry)),
      path: proof.inclusionPath.map(base64),
      root: checkpoint.root,
    });
    return stands ? { state: 'proven', leafIndex: Number(proof.leafIndex), treeSize: Number(checkpoint.size) } : { state: 'broken', why: 'entry' };
  } catch (failure) {
    if (failure instanceof NotProven) return { state: 'broken', why: 'signature' };
    if (failure instanceof Refusal) return failure.codes.includes('NOT_YET_SIGNED') ? { state: 'pending' } : { state: 'broken', why: 'unavailable' };
    throw failure;
  }
}
