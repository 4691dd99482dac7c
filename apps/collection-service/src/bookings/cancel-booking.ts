import { bookingUnknown, decideCancellation, type CancelReason } from '@huihuan/intake-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { bookingsUnder, forgetPlaces } from './booking-rows.ts';
import { bookingViewOf, type BookingView } from './booking-view.ts';

export interface Cancellation {
  readonly id: string;
  readonly bookingId: string;
  readonly siteId: string;
  readonly reason: CancelReason;
}

/** Calls a booking off and deletes where it was to be fetched. Refusals: `booking.unknown`, `booking.closed`. */
export const cancelBooking = async (
  options: ConsignorOptions,
  asked: Cancellation,
  byPersonId: string,
): Promise<Result<BookingView>> => {
  const { custody } = options;
  const { id, bookingId, siteId, reason } = asked;
  const request = { bookingId, siteId, reason };
  const command = { id, operation: 'booking.cancel', request, locks: [siteId] };
  const cancelled = await runCommand(custody.database, command, async (tx) => {
    const [booking] = await bookingsUnder(tx, siteId, [bookingId]);
    if (booking === undefined) return refuse(bookingUnknown(bookingId));
    const at = custody.now();
    const decided = decideCancellation(booking, chinaDay(at.toISOString()));
    if (!decided.ok) return decided;
    await tx.query(
      'update booking set cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 where booking_id = $1',
      [bookingId, at, byPersonId, reason],
    );
    await forgetPlaces(tx, [bookingId]);
    return accept({ bookingId });
  });
  return cancelled.ok ? bookingViewOf(options, siteId, bookingId) : cancelled;
};
