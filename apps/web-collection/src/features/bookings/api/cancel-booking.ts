import { outbox, type Act, type Outcome } from '@huihuan/web-outbox';
import { cancelKind, type Booking } from '../../../lib/reference/bookings.ts';
import { maskIn } from './draft-of-booking.ts';

export type CancelReason = 'consignor-asked' | 'site-cannot';

/** Calls a booking off, also without a network: it is sent when there is one. */
export const cancelBooking = (siteId: string, booking: Booking, reason: CancelReason): Promise<Outcome<Act>> => {
  const core = outbox();
  const { bookingId, day, window } = booking;
  return core.record({
    kind: cancelKind,
    path: `/api/collection/bookings/${bookingId}/cancellation`,
    body: { id: core.newActId(), siteId, reason },
    // for who reads of it after the copy of the bookings has gone on
    note: { bookingId, window: `${day} ${window.from}–${window.to}`, consignor: maskIn(booking) },
  });
};
