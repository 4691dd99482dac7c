import { hexOf, type EvidenceFile } from '@huihuan/evidence-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { leafIndexes } from '../checkpoints/archive-size.ts';
import { latestCheckpoint, readKeys } from '../checkpoints/checkpoint-store.ts';
import { beyondArchive } from '../checkpoints/refusals.ts';
import { treeOver } from '../checkpoints/tree-tiles.ts';
import type { ArchivedFact } from './facts-of-shipment.ts';

/** Facts with their ways to the root of the newest checkpoint, all in one snapshot of the transaction. */
export const proveFacts = async (
  tx: Tx,
  facts: readonly ArchivedFact[],
): Promise<Result<Pick<EvidenceFile, 'checkpoint' | 'records'>>> => {
  const latest = await latestCheckpoint(tx);
  const size = latest?.checkpoint.size ?? 0;
  const indexes = await leafIndexes(
    tx,
    facts.map(({ position }) => position),
  );
  const tree = treeOver(tx);
  const records: EvidenceFile['records'] = [];
  for (const { position, record } of facts) {
    const index = indexes.get(position) ?? Number.POSITIVE_INFINITY;
    const path = index < size ? await tree.inclusion(index, size) : [];
    if (path === null) return refuse(beyondArchive(size));
    records.push({ index: index < size ? index : null, path: path.map(hexOf), record });
  }
  const checkpoint = latest === null ? null : { signed: latest.signed, keys: await readKeys(tx) };
  return accept({ checkpoint, records });
};
