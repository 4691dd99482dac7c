import type { EventData } from '@huihuan/contracts-events';
import type { LineFinding, UnexpectedGoods } from './incoming-shipment.ts';

export interface RecordedFindings {
  readonly findings: readonly LineFinding[];
  readonly unexpected: readonly UnexpectedGoods[];
}

/** What the closed receipt says, which includes the lines that nobody recorded one by one. */
export const findingsOfReceipt = (data: EventData<'cn.huihuan.shipment.received.v1'>): RecordedFindings => ({
  findings: data.lines.map(({ item, finding, measured, reason }) => ({
    itemId: item.itemId,
    finding,
    measuredGrams: measured ? item.grams : null,
    reason,
  })),
  unexpected: data.unexpected,
});
