import { fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import { licenceAt } from '../handover/licence-at.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { partiesOf, totalGrams } from '../handover/shipment-line.ts';
import type { OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { sealedListOutdated } from './outgoing-problems.ts';
import type { SealedShipment } from './outgoing-shipment.ts';
import { readyToLeave } from './ready-to-leave.ts';

/** The truck leaves: from now on the shipment holds the items, under one custody number more. */
export const dispatchShipment = (
  sealed: SealedShipment,
  dispatchedAt: string,
  context: OutgoingContext,
): Result<readonly OutgoingEvent[]> => {
  const time = notInTheFuture(dispatchedAt, context.now, '/dispatchedAt');
  if (!time.ok) return time;
  const current = readyToLeave(sealed, context);
  if (!current.ok) return current;
  const lines = current.value.map(asDispatched);
  if (sealedDigest(sealed, lines) !== sealed.sealedDigest) return refuse(sealedListOutdated(sealed.shipmentId));
  const to = context.site(sealed.toSiteId);
  return accept([
    fact('cn.huihuan.shipment.dispatched.v1', {
      ...partiesOf(sealed),
      truckId: sealed.truckId,
      plate: sealed.truckId === null ? null : (context.truck(sealed.truckId)?.plate ?? null),
      driverId: sealed.driverId,
      dispatchedAt,
      expectedAt: sealed.expectedAt,
      lines: [...lines],
      totalGrams: totalGrams(lines),
      sealedDigest: sealed.sealedDigest,
      buyerLicence: to?.kind === 'downstream' ? licenceAt(to, dispatchedAt) : null,
    }),
  ]);
};
