import type { EventData, Fact, ItemFacts } from '@huihuan/contracts-events';

/** How goods come into a site's stock and leave it. */
export const flowKinds = [
  'collected',
  'received',
  'produced',
  'returned',
  'corrected',
  'dispatched',
  'consumed',
  'closed',
] as const;
export type FlowKind = (typeof flowKinds)[number];

/** Stock = the sum over all flows of items and grams with these signs, per site and class, at any time. */
export const flowSigns: Readonly<Record<FlowKind, 1 | -1>> = {
  collected: 1,
  received: 1,
  produced: 1,
  returned: 1,
  corrected: 1,
  dispatched: -1,
  consumed: -1,
  closed: -1,
};

/**
 * What one fact adds to one flow. A corrected weight moves grams and no item; a corrected class takes the item from one class and
 * adds it to the other; opening stock is an item that corrects books which did not know it. Only what is corrected may be negative.
 */
export interface Flow {
  readonly siteId: string;
  readonly classCode: string;
  readonly kind: FlowKind;
  readonly items: number;
  readonly grams: number;
}

/** How a fact counts in the flows of the sites that it concerns. */
export const flowsOfFact = (fact: Fact): readonly Flow[] => {
  switch (fact.type) {
    case 'cn.huihuan.item.collected.v1':
      return [flow(fact.data.siteId, wayIn(fact.data), fact.data.item)];
    case 'cn.huihuan.item.corrected.v1':
      return [correction(fact.data.siteId, fact.data.item, fact.data.item.grams - fact.data.beforeGrams)];
    case 'cn.huihuan.item.amended.v1':
      return flowsOfAmended(fact.data);
    case 'cn.huihuan.item.closed.v1':
      // What was delivered with a shipment was counted as dispatched when it left.
      return fact.data.shipmentId === null ? fact.data.items.map((item) => flow(fact.data.siteId, 'closed', item)) : [];
    case 'cn.huihuan.shipment.dispatched.v1':
      return fact.data.lines.map(({ item }) => flow(fact.data.fromSiteId, 'dispatched', item));
    case 'cn.huihuan.shipment.received.v1':
      return fact.data.lines
        .filter(({ finding }) => finding === 'accepted')
        .map(({ item }) => flow(fact.data.toSiteId, 'received', item));
    case 'cn.huihuan.discrepancy.settled.v1':
      return flowsOfSettlement(fact.data);
    case 'cn.huihuan.item.dismantled.v1':
      return [
        ...fact.data.inputs.map((item) => flow(fact.data.siteId, 'consumed', item)),
        ...fact.data.outputs.map(({ item }) => flow(fact.data.siteId, 'produced', item)),
      ];
    default:
      return [];
  }
};

const flow = (siteId: string, kind: FlowKind, { classCode, grams }: ItemFacts): Flow => ({
  siteId,
  classCode,
  kind,
  items: 1,
  grams,
});

/** What lay there before the books began is stock that nobody collected: it would count a second time. */
const wayIn = ({ origin }: EventData<'cn.huihuan.item.collected.v1'>): FlowKind =>
  origin?.kind === 'opening-stock' ? 'corrected' : 'collected';

const correction = (siteId: string, { classCode }: ItemFacts, grams: number): Flow => ({
  siteId,
  classCode,
  kind: 'corrected',
  items: 0,
  grams,
});

/** What left the stock, or was used up, left it as it was counted then. */
const flowsOfAmended = ({ siteId, item, before, place }: EventData<'cn.huihuan.item.amended.v1'>): readonly Flow[] => {
  if (place !== 'stock') return [];
  if (before.classCode === item.classCode) {
    return before.grams === item.grams ? [] : [correction(siteId, item, item.grams - before.grams)];
  }
  return [
    { siteId, classCode: before.classCode, kind: 'corrected', items: -1, grams: -before.grams },
    flow(siteId, 'corrected', item),
  ];
};

const flowsOfSettlement = (data: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly Flow[] => {
  const { item, place, fromSiteId, toSiteId, correctionGrams } = data;
  if (item === null) return [];
  switch (place) {
    case 'receiver': {
      const arrival = flow(toSiteId, 'received', item);
      // Unexpected goods were still in the sender's stock.
      return data.kind === 'unexpected' ? [flow(fromSiteId, 'dispatched', item), arrival] : [arrival];
    }
    case 'sender':
      return [flow(fromSiteId, 'returned', item)];
    case 'unchanged':
      return correctionGrams === 0 ? [] : [correction(toSiteId, item, correctionGrams)];
    case 'closed':
      return [];
    default:
      return place satisfies never;
  }
};
