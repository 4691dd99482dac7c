import type { EventData, Fact, ItemFacts } from '@huihuan/contracts-events';

/** Where an item is: at one site, in one shipment, or at its end. Never two, never none. */
export type CustodyPlace =
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'shipment'; readonly shipmentId: string }
  | { readonly kind: 'consumed'; readonly jobId: string }
  | { readonly kind: 'closed' };

/** What a fact says of one item's custody. Facts may arrive in any order: the highest `custodySeq` of an item holds. */
export interface CustodyStatement {
  readonly item: ItemFacts;
  readonly place: CustodyPlace;
}

/** The custody that a fact states. Lines that were not accepted are restated under their old number: nothing changed. */
export const custodyOfFact = (fact: Fact): readonly CustodyStatement[] => {
  switch (fact.type) {
    case 'cn.huihuan.item.collected.v1':
    case 'cn.huihuan.item.corrected.v1':
      return [{ item: fact.data.item, place: site(fact.data.siteId) }];
    case 'cn.huihuan.item.amended.v1':
      return [{ item: fact.data.item, place: placeOfAmended(fact.data) }];
    case 'cn.huihuan.item.closed.v1':
      return fact.data.items.map((item) => ({ item, place: { kind: 'closed' } }));
    case 'cn.huihuan.shipment.dispatched.v1':
      return fact.data.lines.map(({ item }) => ({ item, place: shipment(fact.data.shipmentId) }));
    case 'cn.huihuan.shipment.received.v1':
      return fact.data.lines.map(({ item, finding }) => ({
        item,
        place: finding === 'accepted' ? site(fact.data.toSiteId) : shipment(fact.data.shipmentId),
      }));
    case 'cn.huihuan.discrepancy.settled.v1':
      return custodyOfSettlement(fact.data);
    case 'cn.huihuan.item.dismantled.v1':
      return [
        ...fact.data.inputs.map((item): CustodyStatement => ({
          item,
          place: { kind: 'consumed', jobId: fact.data.jobId },
        })),
        ...fact.data.outputs.map(({ item }) => ({ item, place: site(fact.data.siteId) })),
      ];
    default:
      return [];
  }
};

/** An item that is gone stays where it is: what is known of it becomes right. */
const placeOfAmended = ({ siteId, place, jobId }: EventData<'cn.huihuan.item.amended.v1'>): CustodyPlace => {
  if (place === 'stock') return site(siteId);
  return place === 'consumed' && jobId !== null ? { kind: 'consumed', jobId } : { kind: 'closed' };
};

const site = (siteId: string): CustodyPlace => ({ kind: 'site', siteId });
const shipment = (shipmentId: string): CustodyPlace => ({ kind: 'shipment', shipmentId });

const custodyOfSettlement = (data: EventData<'cn.huihuan.discrepancy.settled.v1'>): readonly CustodyStatement[] => {
  const { item, place, fromSiteId, toSiteId } = data;
  if (item === null) return [];
  switch (place) {
    case 'receiver':
      return [{ item, place: site(toSiteId) }];
    case 'sender':
      return [{ item, place: site(fromSiteId) }];
    case 'closed':
      return [{ item, place: { kind: 'closed' } }];
    case 'unchanged':
      return [{ item, place: site(toSiteId) }];
    default:
      return place satisfies never;
  }
};
