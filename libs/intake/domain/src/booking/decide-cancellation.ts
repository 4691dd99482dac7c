import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { bookingState, type KnownBooking } from './booking.ts';
import { bookingClosed } from './booking-problems.ts';

/** Whether a booking can be called off on a day in China. Refusal: `booking.closed`. */
export const decideCancellation = (booking: KnownBooking, today: string): Result<null> => {
  const state = bookingState(booking, today);
  return state === 'booked' ? accept(null) : refuse(bookingClosed(booking.bookingId, state));
};
