import type { EventType, Fact } from '@huihuan/contracts-events';
import type { Effect } from '@huihuan/messaging-core';
import { moveClaims, releaseClaims, releaseIdentifier, rememberEnds, type Place } from './claims.ts';

const types = [
  'cn.huihuan.shipment.dispatched.v1',
  'cn.huihuan.shipment.received.v1',
  'cn.huihuan.discrepancy.settled.v1',
  'cn.huihuan.item.closed.v1',
  'cn.huihuan.item.dismantled.v1',
  'cn.huihuan.conflict.settled.v1',
] as const satisfies readonly EventType[];

interface Move {
  readonly itemId: string;
  readonly custodySeq: number;
  readonly place: Place;
}

/** Knows at the intake where an item is that carries the same number, and when that number is free again. */
export const followItems: Effect = {
  types,
  apply: async (tx, deliveries) => {
    const facts = deliveries.map(({ event }): Fact => event);
    await moveClaims(tx, facts.flatMap(movesOf));
    const closed = facts.flatMap(closedBy);
    const dismantled = facts.flatMap(dismantledBy);
    if (closed.length > 0) await releaseClaims(tx, closed, 'closed');
    if (dismantled.length > 0) await releaseClaims(tx, dismantled, 'dismantled');
    const ended = [...closed, ...dismantled];
    if (ended.length > 0) await rememberEnds(tx, ended);
    for (const fact of facts) {
      if (fact.type !== 'cn.huihuan.conflict.settled.v1') continue;
      const { genuineItemId, itemIds, identifier } = fact.data;
      await releaseIdentifier(
        tx,
        itemIds.filter((itemId) => itemId !== genuineItemId),
        identifier,
      );
    }
  },
};

const site = (id: string): Place => ({ kind: 'site', id });

const movesOf = (fact: Fact): readonly Move[] => {
  switch (fact.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return fact.data.lines.map(({ item }) => ({ ...item, place: { kind: 'shipment', id: fact.data.shipmentId } }));
    case 'cn.huihuan.shipment.received.v1':
      return fact.data.lines
        .filter(({ finding }) => finding === 'accepted')
        .map(({ item }) => ({ ...item, place: site(fact.data.toSiteId) }));
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { item, place, fromSiteId, toSiteId } = fact.data;
      if (item === null || place === 'closed' || place === 'unchanged') return [];
      return [{ ...item, place: site(place === 'receiver' ? toSiteId : fromSiteId) }];
    }
    default:
      return [];
  }
};

const dismantledBy = (fact: Fact): readonly string[] =>
  fact.type === 'cn.huihuan.item.dismantled.v1' ? fact.data.inputs.map(({ itemId }) => itemId) : [];

const closedBy = (fact: Fact): readonly string[] => {
  switch (fact.type) {
    case 'cn.huihuan.item.closed.v1':
      return fact.data.items.map(({ itemId }) => itemId);
    case 'cn.huihuan.discrepancy.settled.v1':
      return fact.data.place === 'closed' && fact.data.item !== null ? [fact.data.item.itemId] : [];
    default:
      return [];
  }
};
