import type { Effect } from '../bus/effect.ts';
import type { Fact } from '@huihuan/contracts-events';
import { moveClaims, releaseClaims, releaseIdentifier } from './claims.ts';
import type { TierBooks } from './tier-books.ts';

/** Knows at the intake where an item is that carries the same number, and when that number is free again. */
export const followItems = (books: TierBooks): Effect => ({
  types: [
    'cn.huihuan.shipment.dispatched.v1',
    'cn.huihuan.shipment.received.v1',
    'cn.huihuan.discrepancy.settled.v1',
    'cn.huihuan.item.closed.v1',
    'cn.huihuan.item.dismantled.v1',
    'cn.huihuan.conflict.settled.v1',
  ],
  apply: (heard) => {
    for (const { event } of heard) follow(books, event);
  },
});

const follow = (books: TierBooks, fact: Fact): void => {
  switch (fact.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      for (const { item } of fact.data.lines) moveClaims(books, item, fact.data.shipmentId);
      return;
    case 'cn.huihuan.shipment.received.v1':
      for (const { item, finding } of fact.data.lines)
        if (finding === 'accepted') moveClaims(books, item, fact.data.toSiteId);
      return;
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { item, place, fromSiteId, toSiteId } = fact.data;
      if (item === null) return;
      if (place === 'closed') releaseClaims(books, [item.itemId]);
      else if (place !== 'unchanged') moveClaims(books, item, place === 'receiver' ? toSiteId : fromSiteId);
      return;
    }
    case 'cn.huihuan.item.closed.v1':
      return releaseClaims(
        books,
        fact.data.items.map(({ itemId }) => itemId),
      );
    case 'cn.huihuan.item.dismantled.v1':
      return releaseClaims(
        books,
        fact.data.inputs.map(({ itemId }) => itemId),
      );
    case 'cn.huihuan.conflict.settled.v1': {
      const { genuineItemId, itemIds, identifier } = fact.data;
      return releaseIdentifier(
        books,
        itemIds.filter((itemId) => itemId !== genuineItemId),
        identifier,
      );
    }
    default:
      return;
  }
};
