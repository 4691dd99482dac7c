import { ofType, NotYet, type Effect } from '@huihuan/messaging-core';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { recordWeighing } from './weighing-books.ts';

/** The slip of the other side of a handover, beside the own one. What concerns other tiers is left to them. */
export const followWeighings = ({ policy }: CustodyOptions): Effect => ({
  types: ['cn.huihuan.shipment.weighed.v1'],
  apply: async (tx, deliveries) => {
    const told = ofType(deliveries, 'cn.huihuan.shipment.weighed.v1');
    const parties = told.flatMap(({ event }) => [event.data.fromSiteId, event.data.toSiteId]);
    const site = await knownSites(tx, parties);
    const early = told.filter(({ event: { data } }) => !site(data.fromSiteId) || !site(data.toSiteId));
    if (early.length > 0)
      throw new NotYet(
        'trucks were weighed for sites not heard of yet',
        early.map(({ id }) => id),
      );
    for (const { event } of told) {
      const { shipmentId, bySiteId, gross, tare, fromSiteId, toSiteId } = event.data;
      const sides = [site(fromSiteId), site(toSiteId)];
      if (sides.every((side) => side?.kind !== policy.siteKind)) continue;
      await recordWeighing(tx, {
        shipmentId,
        siteId: bySiteId,
        gross,
        tare,
        slipNumber: event.data.slipNumber,
        slip: event.data,
      });
    }
  },
});
