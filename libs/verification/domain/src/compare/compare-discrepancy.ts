import type { AuditDiscrepancy } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import { eventId } from '../books/books.ts';
import { serviceOfSite } from '../books/services.ts';
import type { Comparison } from './comparison.ts';

/** Rule 2 for one row of a table of differences, of a tier or of the regulator. */
export const compareDiscrepancy = ({ books, rows }: Comparison, service: string, row: AuditDiscrepancy): void => {
  countChecked(books.findings, 2);
  rows.add(`${service}/discrepancy/${row.discrepancyId}`);
  const found = books.discrepancies.get(row.discrepancyId);
  const differs = (member: string, expected: string | null, stated: string | null): void => {
    if (expected === stated) return;
    violate(books.findings, {
      rule: 2,
      code: `discrepancy.${member}`,
      subject: `discrepancy:${row.discrepancyId}`,
      itemId: row.itemId,
      eventId: found === undefined ? null : eventId(books, found.settled === -1 ? found.opened : found.settled),
      table: `${service}/discrepancies`,
      expected,
      found: stated,
      zh: '差异单台账与事件不符',
      en: 'the books tell another difference than the events',
    });
  };
  if (found === undefined || found.opened === -1) return differs('without-events', 'no difference', row.state);
  differs('kind', found.kind, row.kind);
  differs('state', found.settled === -1 ? 'open' : 'settled', row.state);
  differs('resolution', found.resolution, row.resolution);
  differs('item', found.itemId, row.itemId);
  differs('shipment', books.shipmentIds.at(found.shipment), row.shipmentId);
};

/** Every difference has its row with the receiver, the sender and the regulator. */
export const finishDiscrepancies = ({ books, rows }: Comparison): void => {
  for (const difference of books.discrepancies.values()) {
    if (difference.opened === -1) continue;
    const keepers = [difference.toSiteId, difference.fromSiteId].map((site) => serviceOfSite(books, site));
    for (const service of new Set([...keepers, 'regulator' as const])) {
      if (service === null || rows.has(`${service}/discrepancy/${difference.discrepancyId}`)) continue;
      violate(books.findings, {
        rule: 2,
        code: 'discrepancy.missing',
        subject: `discrepancy:${difference.discrepancyId}`,
        itemId: difference.itemId,
        eventId: books.events.at(difference.opened),
        table: `${service}/discrepancies`,
        zh: '事件所说的差异单不在台账上',
        en: 'the books have no row for a difference of the events',
      });
    }
  }
};
