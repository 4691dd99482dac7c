import type { AuditShipmentProjection } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import { eventId } from '../books/books.ts';
import { nothing } from './compare-amount.ts';
import { senderState } from './compare-shipment.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/shipments';

/** Rule 2 for one row of the regulator's shipments, with what is still on the road. */
export const compareShipmentProjection = (comparison: Comparison, row: AuditShipmentProjection): void => {
  const { books, rows, inShipments } = comparison;
  countChecked(books.findings, 2);
  rows.add(`${table}/${row.shipmentId}`);
  const found = books.shipments[books.shipmentIds.find(row.shipmentId)];
  const differs = (member: string, expected: string | number, stated: string | number | null): void => {
    if (expected === stated) return;
    violate(books.findings, {
      rule: 2,
      code: `shipment.${member}`,
      subject: `shipment:${row.shipmentId}`,
      eventId: found === undefined ? null : eventId(books, found.received === -1 ? found.dispatched : found.received),
      table,
      expected,
      found: stated,
      zh: '监管运单与事件不符',
      en: 'the regulator tells another shipment than the events',
    });
  };
  if (found === undefined || found.dispatched === -1) return differs('without-events', 'no shipment', row.state);
  const open = inShipments.get(found.row) ?? nothing;
  differs('state', senderState(found), row.state);
  differs('from', books.sites.at(found.fromSite), row.fromSiteId);
  differs('to', books.sites.at(found.toSite), row.toSiteId);
  differs('items', found.lines, row.items);
  differs('grams', found.grams, row.grams);
  differs('open-items', open.items, row.openItems);
  differs('open-grams', open.grams, row.openGrams);
};

/** Every shipment of the events has its row. */
export const finishShipmentProjections = ({ books, rows }: Comparison): void => {
  for (const shipment of books.shipments) {
    const shipmentId = books.shipmentIds.at(shipment.row);
    if (shipment.dispatched === -1 || rows.has(`${table}/${shipmentId}`)) continue;
    violate(books.findings, {
      rule: 2,
      code: 'shipment.missing',
      subject: `shipment:${shipmentId}`,
      eventId: books.events.at(shipment.dispatched),
      table,
      zh: '监管台账缺少该运单',
      en: 'the regulator has no row for a shipment of the events',
    });
  }
};
