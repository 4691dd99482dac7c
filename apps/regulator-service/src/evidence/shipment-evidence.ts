import { evidenceFormat, summarise, type EvidenceFile } from '@huihuan/evidence-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { factsOfShipment } from './facts-of-shipment.ts';
import { findKeyFacts } from './key-facts.ts';
import { proveFacts } from './prove-facts.ts';

/** The file of evidence for a shipment: its facts under the newest checkpoint, in one snapshot. */
export const readShipmentEvidence = async (
  database: ServiceDatabase,
  shipmentId: string,
): Promise<Result<EvidenceFile>> => {
  await database.transaction(findKeyFacts);
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const proven = await proveFacts(tx, await factsOfShipment(tx, shipmentId));
    if (!proven.ok) return proven;
    const found = { format: evidenceFormat, shipmentId, ...proven.value } as const;
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
