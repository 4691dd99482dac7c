import { outbox, type Act, type Outcome } from '@huihuan/web-outbox';
import { cancelKind } from '../../../lib/reference/bookings.ts';

export type CancelReason = 'consignor-asked' | 'site-cannot';

/** Calls a booking off, also without a network: it is sent when there is one. */
export const cancelBooking = (siteId: string, bookingId: string, reason: CancelReason): Promise<Outcome<Act>> => {
  const core = outbox();
  return core.record({
    kind: cancelKind,
    path: `/api/collection/bookings/${bookingId}/cancellation`,
    body: { id: core.newActId(), siteId, reason },
    note: { bookingId },
  });
};
