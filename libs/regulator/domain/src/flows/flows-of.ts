import type { EventData, ItemFacts, ReadEvent } from '@huihuan/contracts-events';
import type { Flow, FlowKind } from './flow.ts';
import { isOpeningStock } from './is-opening-stock.ts';

const one = (siteId: string, kind: FlowKind, item: ItemFacts, grams = item.grams): Flow => ({
  siteId,
  classCode: item.classCode,
  kind,
  items: 1,
  grams,
});

/** What an event moves into and out of the stock of sites. Each event counts once, whenever it arrives. */
export const flowsOf = (event: ReadEvent): readonly Flow[] => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
      return [one(event.data.siteId, isOpeningStock(event) ? 'corrected' : 'collected', event.data.item)];
    case 'cn.huihuan.item.corrected.v1':
      return [correction(event.data.siteId, event.data.item, event.data.item.grams - event.data.beforeGrams)];
    case 'cn.huihuan.item.amended.v1':
      return amended(event.data);
    case 'cn.huihuan.shipment.dispatched.v1': {
      const { fromSiteId } = event.data;
      return event.data.lines.map((line) => one(fromSiteId, 'dispatched', line.item));
    }
    case 'cn.huihuan.shipment.received.v1': {
      const { toSiteId } = event.data;
      const accepted = event.data.lines.filter((line) => line.finding === 'accepted');
      return accepted.map((line) => one(toSiteId, 'received', line.item));
    }
    case 'cn.huihuan.discrepancy.settled.v1':
      return settled(event.data);
    case 'cn.huihuan.item.closed.v1': {
      const { siteId, shipmentId, items } = event.data;
      // Delivered goods left the stock when they were dispatched.
      return shipmentId === null ? items.map((item) => one(siteId, 'closed', item)) : [];
    }
    case 'cn.huihuan.item.dismantled.v1': {
      const { siteId, inputs, outputs } = event.data;
      return [
        ...inputs.map((item) => one(siteId, 'consumed', item)),
        ...outputs.map(({ item }) => one(siteId, 'produced', item)),
      ];
    }
    default:
      return [];
  }
};

const correction = (siteId: string, item: ItemFacts, grams: number): Flow => ({
  siteId,
  classCode: item.classCode,
  kind: 'corrected',
  items: 0,
  grams,
});

/** What is amended when it is gone already changes no stock. Another class takes the piece from one and adds it to the other. */
const amended = ({ siteId, item, before, place }: EventData<'cn.huihuan.item.amended.v1'>): readonly Flow[] => {
  if (place !== 'stock') return [];
  const kind = 'corrected';
  if (before.classCode !== item.classCode) {
    return [
      { siteId, classCode: before.classCode, kind, items: -1, grams: -before.grams },
      { siteId, classCode: item.classCode, kind, items: 1, grams: item.grams },
    ];
  }
  return item.grams === before.grams ? [] : [correction(siteId, item, item.grams - before.grams)];
};

const settled = (data: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly Flow[] => {
  const { item, kind, place, fromSiteId, toSiteId, correctionGrams } = data;
  if (item === null) return [];
  const corrected = correctionGrams === 0 ? [] : [correction(toSiteId, item, correctionGrams)];
  // The item of a weight difference was counted as received when it was accepted.
  if (kind === 'weight') return corrected;
  switch (place) {
    case 'receiver': {
      const taken = one(toSiteId, 'received', item);
      return kind === 'unexpected' ? [one(fromSiteId, 'dispatched', item), taken, ...corrected] : [taken, ...corrected];
    }
    case 'sender':
      return [one(fromSiteId, 'returned', item), ...corrected];
    case 'closed':
    case 'unchanged':
      return corrected;
  }
};
