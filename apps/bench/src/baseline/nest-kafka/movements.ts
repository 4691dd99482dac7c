import type { EventData, ItemFacts, ReadEvent } from '@huihuan/contracts-events';

/** One item that came to or left the stock of a site, and where it is now. */
export interface Movement {
  readonly kind: 'collected' | 'dispatched' | 'received' | 'consumed' | 'produced';
  readonly siteId: string;
  readonly item: ItemFacts;
  readonly placeKind: 'site' | 'shipment' | 'job';
  readonly placeId: string;
}

/** Whether a kind adds to the stock of its site, or takes from it. */
export const signs = { collected: 1, dispatched: -1, received: 1, consumed: -1, produced: 1 } as const;

/** What an event moves; most others only say something about items. */
export const movementsOf = (event: ReadEvent): readonly Movement[] => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
      return [atSite('collected', event.data.siteId)(event.data.item)];
    case 'cn.huihuan.shipment.dispatched.v1':
      return dispatched(event.data);
    case 'cn.huihuan.shipment.received.v1':
      return event.data.lines
        .filter(({ finding }) => finding === 'accepted')
        .map(({ item }) => atSite('received', event.data.toSiteId)(item));
    case 'cn.huihuan.item.dismantled.v1':
      return dismantled(event.data);
    default:
      return [];
  }
};

const atSite =
  (kind: Movement['kind'], siteId: string) =>
  (item: ItemFacts): Movement => ({ kind, siteId, item, placeKind: 'site', placeId: siteId });

const dispatched = ({ fromSiteId, shipmentId, lines }: EventData<'cn.huihuan.shipment.dispatched.v1'>) =>
  lines.map(({ item }): Movement => ({
    ...{ kind: 'dispatched', siteId: fromSiteId, item },
    ...{ placeKind: 'shipment', placeId: shipmentId },
  }));

const dismantled = ({ siteId, jobId, inputs, outputs }: EventData<'cn.huihuan.item.dismantled.v1'>) => [
  ...inputs.map((item): Movement => ({ kind: 'consumed', siteId, item, placeKind: 'job', placeId: jobId })),
  ...outputs.map(({ item }) => atSite('produced', siteId)(item)),
];
