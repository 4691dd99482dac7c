import type { Family } from '@huihuan/contracts-events';

/** How the goods come: the consignor brings them to the counter, or somebody of the site fetches them at the door (上门). */
export const bookingWays = ['counter', 'door'] as const;
export type BookingWay = (typeof bookingWays)[number];

/** Why a booking was called off. A choice and no text, so that nobody writes about a person. */
export const cancelReasons = ['consignor-asked', 'site-cannot', 'made-in-error'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/**
 * - `booked`: expected
 * - `fulfilled`: as many hand-ins as were booked name it, or its day is over and one at least does
 * - `cancelled`: called off, with a reason
 * - `no-show`: its day is over, and nothing came
 */
export const bookingStates = ['booked', 'fulfilled', 'cancelled', 'no-show'] as const;
export type BookingState = (typeof bookingStates)[number];

/** What decides where a booking stands. */
export interface BookingProgress {
  /** In China, `2026-03-01`. */
  readonly day: string;
  /** How many hand-ins are expected. */
  readonly count: number;
  /** How many name it so far. */
  readonly handedIn: number;
  readonly isCancelled: boolean;
}

/** A booking as a hand-in that names it has to know it. */
export interface KnownBooking extends BookingProgress {
  readonly bookingId: string;
  readonly family: Family;
}

/** Where a booking stands on a day in China: nobody has to come by for one that was missed. */
export const bookingState = ({ day, count, handedIn, isCancelled }: BookingProgress, today: string): BookingState => {
  if (isCancelled) return 'cancelled';
  if (handedIn >= count) return 'fulfilled';
  if (day >= today) return 'booked';
  return handedIn > 0 ? 'fulfilled' : 'no-show';
};
