import type { EventData, ReadEvent } from '@huihuan/contracts-events';
import { moved, named, type ItemTouch } from './item-touch.ts';
import type { Place } from './place.ts';

/**
 * Every item that an event speaks of, with where it puts it. Lines that were found missing or rejected stay in the custody
 * of the shipment until the difference is settled, so a receipt only names them.
 */
export const touchesOf = (event: ReadEvent): readonly ItemTouch[] => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
      return [collected(event.data)];
    case 'cn.huihuan.item.corrected.v1':
      return [moved(event.data.item, { kind: 'site', siteId: event.data.siteId })];
    case 'cn.huihuan.item.amended.v1':
      return [amended(event.data)];
    case 'cn.huihuan.correction.proposed.v1':
    case 'cn.huihuan.correction.agreed.v1':
    case 'cn.huihuan.correction.declined.v1':
      return [named(event.data.itemId)];
    case 'cn.huihuan.item.graded.v1':
      return [{ itemId: event.data.itemId, grade: event.data.outcome }];
    case 'cn.huihuan.item.closed.v1': {
      const { outcome } = event.data;
      return event.data.items.map((item) => moved(item, { kind: 'closed', outcome }));
    }
    case 'cn.huihuan.shipment.dispatched.v1': {
      const { shipmentId } = event.data;
      return event.data.lines.map((line) => moved(line.item, { kind: 'shipment', shipmentId }));
    }
    case 'cn.huihuan.shipment.received.v1':
      return received(event.data);
    case 'cn.huihuan.discrepancy.settled.v1':
      return settled(event.data);
    case 'cn.huihuan.item.dismantled.v1':
      return dismantled(event.data, event.time);
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
      return event.data.item === null ? [] : [named(event.data.item.itemId)];
    case 'cn.huihuan.items.consolidated.v1':
    case 'cn.huihuan.items.released.v1':
    case 'cn.huihuan.processing.cancelled.v1':
    case 'cn.huihuan.conflict.opened.v1':
    case 'cn.huihuan.conflict.withdrawn.v1':
      return event.data.itemIds.map(named);
    case 'cn.huihuan.conflict.settled.v1': {
      const { itemIds, genuineItemId, identifier } = event.data;
      return itemIds.map((itemId) => (itemId === genuineItemId ? named(itemId) : { itemId, loses: identifier }));
    }
    case 'cn.huihuan.item.described.v1':
    case 'cn.huihuan.item.step-recorded.v1':
    case 'cn.huihuan.certificate.issued.v1':
    case 'cn.huihuan.certificate.voided.v1':
      return [named(event.data.itemId)];
    case 'cn.huihuan.filing.recorded.v1':
      return event.data.itemIds.map(named);
    case 'cn.huihuan.goods.placed.v1':
      return event.data.things.flatMap(({ kind, id }) => (kind === 'item' ? [named(id)] : []));
    case 'cn.huihuan.processing.started.v1':
      return event.data.inputs.map((input) => named(input.itemId));
    default:
      return [];
  }
};

const collected = (data: EventData<'cn.huihuan.item.collected.v1'>): ItemTouch => ({
  itemId: data.item.itemId,
  move: { item: data.item, place: { kind: 'site', siteId: data.siteId } },
  origin: { siteId: data.siteId, at: data.occurredAt, producedBy: null },
});

const amended = (data: EventData<'cn.huihuan.item.amended.v1'>): ItemTouch => ({
  ...moved(data.item, placeOfAmended(data)),
  amends: { before: data.before.identifiers, after: data.item.identifiers },
});

const placeOfAmended = ({ place, siteId, jobId }: EventData<'cn.huihuan.item.amended.v1'>): Place => {
  if (place === 'stock') return { kind: 'site', siteId };
  return place === 'consumed' && jobId !== null ? { kind: 'consumed', jobId } : { kind: 'closed', outcome: null };
};

const received = (data: EventData<'cn.huihuan.shipment.received.v1'>): readonly ItemTouch[] => [
  ...data.lines.map((line) =>
    line.finding === 'accepted' ? moved(line.item, { kind: 'site', siteId: data.toSiteId }) : named(line.item.itemId),
  ),
  ...data.unexpected.flatMap((found) => (found.itemId === null ? [] : [named(found.itemId)])),
];

const settled = (data: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly ItemTouch[] => {
  if (data.item === null) return [];
  // A difference of weight is about an item that the receiver has already accepted.
  if (data.kind === 'weight') return [moved(data.item, { kind: 'site', siteId: data.toSiteId })];
  switch (data.place) {
    case 'receiver':
      return [moved(data.item, { kind: 'site', siteId: data.toSiteId })];
    case 'sender':
      return [moved(data.item, { kind: 'site', siteId: data.fromSiteId })];
    case 'closed':
      return [moved(data.item, { kind: 'closed', outcome: 'lost' })];
    case 'unchanged':
      return [named(data.item.itemId)];
  }
};

const dismantled = (data: EventData<'cn.huihuan.item.dismantled.v1'>, at: string): readonly ItemTouch[] => [
  ...data.inputs.map((item) => moved(item, { kind: 'consumed', jobId: data.jobId })),
  ...data.outputs.map(({ item }) => ({
    ...moved(item, { kind: 'site', siteId: data.siteId }),
    origin: { siteId: data.siteId, at, producedBy: data.jobId },
  })),
];
