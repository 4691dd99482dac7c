import type { EventType } from '@huihuan/contracts-events';
import { ofType, type Delivery, type Effect } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { closeProposal, recordProposal, recordSignature } from './signature-books.ts';

const types = [
  'cn.huihuan.handover.signed.v1',
  'cn.huihuan.handover.recovery-proposed.v1',
  'cn.huihuan.handover.signature-recovered.v1',
] as const satisfies readonly EventType[];

/**
 * What was signed in the books of the other side. Signatures stand by themselves: they may arrive before the list that they
 * are about. Those of shipments between other tiers are passed over.
 */
export const followSignatures = (custody: CustodyOptions): Effect => ({
  types,
  apply: async (tx, deliveries) => {
    const ours = await concerning(custody, tx, deliveries);
    for (const { event } of ofType(ours, 'cn.huihuan.handover.signed.v1')) {
      const { shipmentId, side, signed } = event.data;
      await recordSignature(tx, { shipmentId, side, ...signed, recoveryId: null, stated: null });
    }
    for (const { event } of ofType(ours, 'cn.huihuan.handover.recovery-proposed.v1'))
      await recordProposal(tx, event.data);
    for (const { event } of ofType(ours, 'cn.huihuan.handover.signature-recovered.v1')) {
      const { shipmentId, missing, recoveryId } = event.data;
      await recordSignature(tx, { shipmentId, side: missing, ...event.data[missing], recoveryId, stated: null });
      await closeProposal(tx, recoveryId);
    }
  },
});

/** One side of the shipment is a site of this tier, or nobody has told what it is. */
const concerning = async (
  { policy }: CustodyOptions,
  tx: Tx,
  deliveries: readonly Delivery[],
): Promise<readonly Delivery[]> => {
  const sitesOf = ({ event }: Delivery): readonly string[] =>
    'fromSiteId' in event.data ? [event.data.fromSiteId, event.data.toSiteId] : [];
  const site = await knownSites(tx, deliveries.flatMap(sitesOf));
  return deliveries.filter((delivery) =>
    sitesOf(delivery).some((siteId) => (site(siteId)?.kind ?? policy.siteKind) === policy.siteKind),
  );
};
