import type { EventData, ItemFacts, ReadEvent } from '@huihuan/contracts-events';

/** What an event puts into the custody of shipments between two sites, or takes out of it. */
export interface TransitChange {
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly items: number;
  readonly grams: number;
}

/**
 * Of each event by itself, so the sum over any events is the same in every order. Goods leave a shipment with the weight
 * with which they went into it: what the receiver weighed is the receiver's.
 */
export const transitOf = (event: ReadEvent): TransitChange | null => {
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return change(event.data, gramsOf(event.data.lines.map(({ item }) => item)), 1);
    case 'cn.huihuan.shipment.received.v1':
      return change(
        event.data,
        event.data.lines.filter(({ finding }) => finding === 'accepted').map(({ sentGrams }) => sentGrams),
        -1,
      );
    case 'cn.huihuan.discrepancy.settled.v1':
      return change(event.data, settled(event.data), -1);
    case 'cn.huihuan.item.closed.v1': {
      const { siteId, shipmentId, deliveredTo, items } = event.data;
      if (shipmentId === null) return null;
      return change({ fromSiteId: siteId, toSiteId: deliveredTo ?? siteId }, gramsOf(items), -1);
    }
    default:
      return null;
  }
};

/** Unexpected goods came out of the sender's stock: no shipment held them. A weight is about goods that were taken already. */
const settled = ({ item, kind, place }: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly number[] =>
  item === null || kind === 'weight' || kind === 'unexpected' || place === 'unchanged' ? [] : [item.grams];

const gramsOf = (items: readonly ItemFacts[]): readonly number[] => items.map(({ grams }) => grams);

const change = (
  { fromSiteId, toSiteId }: Pick<TransitChange, 'fromSiteId' | 'toSiteId'>,
  moved: readonly number[],
  sign: 1 | -1,
): TransitChange | null =>
  moved.length === 0
    ? null
    : {
        fromSiteId,
        toSiteId,
        items: sign * moved.length,
        grams: sign * moved.reduce((sum, grams) => sum + grams, 0),
      };
