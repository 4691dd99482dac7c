import { evidenceFormat, hexOf, summarise, type EvidenceFile } from '@huihuan/evidence-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { leafIndexes } from '../checkpoints/archive-size.ts';
import { latestCheckpoint, readKeys } from '../checkpoints/checkpoint-store.ts';
import { beyondArchive } from '../checkpoints/refusals.ts';
import { treeOver } from '../checkpoints/tree-tiles.ts';
import { factsOfShipment } from './facts-of-shipment.ts';
import { findKeyFacts } from './key-facts.ts';

/** The file of evidence for a shipment: its facts under the newest checkpoint, in one snapshot. */
export const readShipmentEvidence = async (
  database: ServiceDatabase,
  shipmentId: string,
): Promise<Result<EvidenceFile>> => {
  await database.transaction(findKeyFacts);
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const facts = await factsOfShipment(tx, shipmentId);
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
    const found = { format: evidenceFormat, shipmentId, checkpoint, records } as const;
    const summary = summarise(found);
    if (summary === null) return refuse(noEvidence(shipmentId));
    const { format, ...rest } = found;
    return accept({ format, summary: { zh: [...summary.zh], en: [...summary.en] }, ...rest });
  });
};

const noEvidence = (shipmentId: string): Problem => ({
  code: 'shipment.unknown',
  kind: 'missing',
  zh: `存档中没有运单 ${shipmentId} 的发运记录；请核对编号，若刚刚发出请稍候再试`,
  en: `the archive has no dispatch of the shipment ${shipmentId}; check the id, or try again in a moment if it just left`,
  details: { shipmentId },
});
