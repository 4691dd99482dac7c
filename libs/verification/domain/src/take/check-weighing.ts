import { countChecked, violate } from '../findings.ts';
import type { ReadingOf } from './reading.ts';

/** Rule 2 for the slip of a weighbridge: its net weight is what gross and tare leave. */
export const checkWeighing = ({ books, event }: ReadingOf<'cn.huihuan.shipment.weighed.v1'>): void => {
  const { shipmentId, gross, tare, netGrams } = event.data;
  countChecked(books.findings, 2);
  const expected = gross.grams - tare.grams;
  if (netGrams === expected) return;
  violate(books.findings, {
    rule: 2,
    code: 'weighing.net-differs',
    subject: `shipment:${shipmentId}`,
    eventId: event.id,
    expected,
    found: netGrams,
    zh: '过磅单净重不等于毛重减皮重',
    en: 'the net weight of a slip is not its gross less its tare',
  });
};
