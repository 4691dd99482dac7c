import type { AuditShipment } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import { eventId } from '../books/books.ts';
import { serviceOfSite, type TierService } from '../books/services.ts';
import type { ShipmentBook } from '../books/shipment-book.ts';
import type { Comparison } from './comparison.ts';

/** Rule 2 for one row of a tier's shipments. */
export const compareShipment = (comparison: Comparison, service: TierService, row: AuditShipment): void => {
  const { books, rows } = comparison;
  countChecked(books.findings, 2);
  const table = `${service}/shipments`;
  const found = books.shipments[books.shipmentIds.find(row.shipmentId)];
  const dispatched = found !== undefined && found.dispatched !== -1;
  rows.add(`${service}/${row.direction}/${row.shipmentId}`);
  const differs = (code: string, expected: string | number, stated: string | number | null): void => {
    if (expected === stated) return;
    violate(books.findings, {
      rule: 2,
      code,
      subject: `shipment:${row.shipmentId}`,
      eventId: found === undefined ? null : eventId(books, found.received === -1 ? found.dispatched : found.received),
      table,
      expected,
      found: stated,
      zh: '运单台账与事件不符',
      en: 'the books tell another shipment than the events',
    });
  };
  if (row.direction === 'out' && ['draft', 'sealed', 'cancelled'].includes(row.state)) {
    if (dispatched) differs('shipment.state', senderState(found), row.state);
    const open = row.state !== 'cancelled';
    const reserved = comparison.reserved.get(`${service}/${row.shipmentId}`) ?? 0;
    differs('shipment.reserved', reserved, open ? row.items : 0);
    comparison.reserved.delete(`${service}/${row.shipmentId}`);
    return;
  }
  if (!dispatched) return differs('shipment.without-events', 'no shipment', row.state);
  const state = row.direction === 'out' ? senderState(found) : receiverState(found, row.state);
  differs('shipment.state', state, row.state);
  differs('shipment.from', books.sites.at(found.fromSite), row.fromSiteId);
  differs('shipment.to', books.sites.at(found.toSite), row.toSiteId);
  differs('shipment.items', found.lines, row.items);
  differs('shipment.grams', found.grams, row.grams);
  differs('shipment.digest', found.sealedDigest, row.sealedDigest);
};

export const senderState = (shipment: ShipmentBook): 'delivered' | 'received' | 'in-transit' => {
  if (shipment.delivered !== -1) return 'delivered';
  return shipment.received === -1 ? 'in-transit' : 'received';
};

const receiverState = (shipment: ShipmentBook, stated: string): string => {
  if (shipment.received !== -1) return 'received';
  return stated === 'receiving' ? 'receiving' : 'expected';
};

/** Every shipment has its row on both sides, and nothing is reserved for a shipment that is not there. */
export const finishShipments = ({ books, rows, reserved }: Comparison): void => {
  for (const shipment of books.shipments) {
    if (shipment.dispatched === -1) continue;
    const shipmentId = books.shipmentIds.at(shipment.row);
    for (const [direction, site] of [
      ['out', shipment.fromSite],
      ['in', shipment.toSite],
    ] as const) {
      const service = serviceOfSite(books, books.sites.at(site));
      if (service === null || rows.has(`${service}/${direction}/${shipmentId}`)) continue;
      violate(books.findings, {
        rule: 2,
        code: 'shipment.missing',
        subject: `shipment:${shipmentId}`,
        eventId: books.events.at(shipment.dispatched),
        table: `${service}/shipments`,
        expected: direction,
        zh: '事件所说的运单不在台账上',
        en: 'the books have no row for a shipment of the events',
      });
    }
  }
  for (const [key, items] of reserved)
    violate(books.findings, {
      rule: 2,
      code: 'holding.reserved-for-nothing',
      subject: `shipment:${key.slice(key.indexOf('/') + 1)}`,
      table: `${key.slice(0, key.indexOf('/'))}/holdings`,
      expected: 0,
      found: items,
      zh: '物品为不存在或已发出的运单预留',
      en: 'items are reserved for a shipment that is not being prepared',
    });
};
