import { readStatement, type HandoverSide } from '@huihuan/contracts-events';
import { missingSignatures, sideWords } from '@huihuan/custody-domain';
import { lineOfDriver } from './driver-signature.ts';
import type { ShipmentStory } from './shipment-story.ts';

export interface Summary {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const kilograms = (grams: number): string => `${(grams / 1000).toFixed(3)} kg`;

/** Sides whose signature is due, not there and not recovered. */
export const missingIn = ({ received, signed, recovered }: ShipmentStory): readonly HandoverSide[] =>
  missingSignatures({
    state: received === null ? 'in-transit' : 'received',
    signatures: Object.fromEntries([
      ...recovered.map(({ event }) => [event.data.missing, 'recovered']),
      ...signed.map(({ event }) => [event.data.side, 'signed']),
    ]) as Partial<Record<HandoverSide, 'signed' | 'recovered'>>,
  });

/** Who handed what to whom, when, how heavy and under which digest; by ids, for facts name no people. */
export const summaryOf = (story: ShipmentStory): Summary => {
  const { sent, received, signed, recovered, driver } = story;
  const { shipmentId, fromSiteId, toSiteId, dispatchedAt, lines, totalGrams, sealedDigest, plate } = sent.event.data;
  const zh = [
    `交接证据：运单 ${shipmentId}`,
    `发送场所 ${fromSiteId}，接收场所 ${toSiteId}，车牌 ${plate ?? '—'}`,
    `发运 ${dispatchedAt}：${lines.length} 行，共 ${kilograms(totalGrams)}`,
    `清单摘要（SHA-256）${sealedDigest}`,
  ];
  const en = [
    `Evidence of a handover: shipment ${shipmentId}`,
    `from the site ${fromSiteId} to the site ${toSiteId}, plate ${plate ?? '—'}`,
    `dispatched ${dispatchedAt}: ${lines.length} lines, ${kilograms(totalGrams)}`,
    `digest of the list (SHA-256) ${sealedDigest}`,
  ];
  if (driver !== null) {
    const line = lineOfDriver(driver);
    zh.push(line.zh);
    en.push(line.en);
  }
  if (received !== null) {
    const { receivedAt, lines: found, unexpected } = received.event.data;
    const accepted = found.filter(({ finding }) => finding === 'accepted');
    const weight = kilograms(accepted.reduce((sum, { item }) => sum + item.grams, 0));
    zh.push(`验收 ${receivedAt}：接收 ${accepted.length}/${found.length} 行，${weight}，多出 ${unexpected.length} 项`);
    en.push(
      `received ${receivedAt}: ${accepted.length} of ${found.length} lines, ${weight}, ${unexpected.length} unexpected`,
    );
  }
  for (const { event } of signed) {
    const said = readStatement(event.data.signed.statement);
    const { side } = event.data;
    const by = `${said?.personId ?? '?'}, ${said?.method ?? '?'}, ${said?.signedAt ?? '?'}`;
    zh.push(`${sideWords[side].zh}签字：${by}`);
    en.push(`signed by the ${sideWords[side].en}: ${by}`);
  }
  for (const { event } of recovered) {
    const { missing, reason } = event.data;
    zh.push(`${sideWords[missing].zh}签字由双方补签（${event.time}）：${reason}`);
    en.push(`signature of the ${sideWords[missing].en} recovered by both sides (${event.time}): ${reason}`);
  }
  for (const side of missingIn(story)) {
    zh.push(`缺${sideWords[side].zh}签字`);
    en.push(`missing: the signature of the ${sideWords[side].en}`);
  }
  return { zh, en };
};

/** As files say it that were written before the summary named the driver's signature. */
export const earlierSummaryOf = (story: ShipmentStory): Summary => summaryOf({ ...story, driver: null });
