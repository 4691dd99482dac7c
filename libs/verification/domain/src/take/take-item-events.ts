import { closingOutcomes } from '@huihuan/contracts-events';
import { violate } from '../findings.ts';
import { itemRow } from '../books/books.ts';
import { nowhere, placeOf } from '../books/place.ts';
import { atSite, enterIdentifiers, flow, inShipment, move, shipmentOf, type ReadingOf } from './reading.ts';

export const takeCollected = (reading: ReadingOf<'cn.huihuan.item.collected.v1'>): void => {
  const { siteId, item, origin, override } = reading.event.data;
  if (override !== null) reading.books.alarms.answeredFor.add(reading.row);
  move(reading, item, { kind: 'collected', from: nowhere, to: atSite(reading, siteId), gramsBefore: -1 });
  // what lay there before the books began was collected elsewhere, in other books
  flow(reading, origin?.kind === 'opening-stock' ? 'corrected' : 'collected', {
    siteId,
    classCode: item.classCode,
    items: 1,
    grams: item.grams,
  });
  enterIdentifiers(reading, item);
};

export const takeCorrected = (reading: ReadingOf<'cn.huihuan.item.corrected.v1'>): void => {
  const { siteId, item, beforeGrams, corrects } = reading.event.data;
  const place = atSite(reading, siteId);
  move(reading, item, { kind: 'corrected', from: place, to: place, gramsBefore: beforeGrams });
  flow(reading, 'corrected', { siteId, classCode: item.classCode, items: 0, grams: item.grams - beforeGrams });
  reading.books.corrections.push({
    event: reading.row,
    item: itemRow(reading.books, item.itemId, item.classCode),
    corrects,
  });
};

export const takeClosed = (reading: ReadingOf<'cn.huihuan.item.closed.v1'>): void => {
  const { siteId, items, shipmentId, outcome } = reading.event.data;
  const to = placeOf('closed', closingOutcomes.indexOf(outcome));
  const from = shipmentId === null ? atSite(reading, siteId) : inShipment(reading, shipmentId);
  for (const item of items) {
    move(reading, item, { kind: 'closed', from, to, gramsBefore: item.grams });
    if (shipmentId === null)
      flow(reading, 'closed', { siteId, classCode: item.classCode, items: 1, grams: item.grams });
  }
  if (shipmentId !== null) closeDelivery(reading, shipmentId);
};

const closeDelivery = (reading: ReadingOf<'cn.huihuan.item.closed.v1'>, shipmentId: string): void => {
  const shipment = shipmentOf(reading, shipmentId);
  if (shipment.delivered !== -1)
    violate(reading.books.findings, {
      rule: 7,
      code: 'effect.delivered-twice',
      subject: `shipment:${shipmentId}`,
      eventId: reading.event.id,
      zh: '同一运单送达两次',
      en: 'a shipment was delivered twice',
    });
  shipment.delivered = reading.row;
};

export const takeConsolidated = (reading: ReadingOf<'cn.huihuan.items.consolidated.v1'>): void => {
  const { containerId, itemIds } = reading.event.data;
  reading.books.containers.set(containerId, new Set(itemIds));
};

export const takeReleased = (reading: ReadingOf<'cn.huihuan.items.released.v1'>): void => {
  reading.books.openedContainers.add(reading.event.data.containerId);
};
