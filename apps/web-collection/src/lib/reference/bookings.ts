import type { Family } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';

/** What a booking is from today on: one can be missed only when its day is over. */
type BookingState = 'booked' | 'fulfilled' | 'cancelled';

/** A booking as the server tells it: who and where are masked. */
export interface Booking {
  readonly bookingId: string;
  readonly consignor: {
    readonly consignorId: string;
    readonly kind: 'resident' | 'institution';
    readonly name: string | null;
    readonly phone: string | null;
  };
  readonly family: Family;
  readonly classCode: string | null;
  readonly count: number;
  readonly handedIn: number;
  readonly way: 'counter' | 'door';
  readonly address: string | null;
  readonly hasNote: boolean;
  readonly day: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly state: BookingState;
}

/** How many are asked for; the earliest, where there are more. */
export const bookingLimit = 1000;

export const bookingSource = {
  name: 'bookings',
  path: `/api/collection/sites/{siteId}/bookings?days=8&limit=${bookingLimit}`,
  rowsIn: 'bookings',
  everyMilliseconds: 2 * 60_000,
};

/** Whether the server may know of more than this copy holds. */
export const isFull = (copy: readonly Booking[]): boolean => copy.length >= bookingLimit;

export const cancelKind = 'booking.cancel';

/**
 * The bookings from today on as of the last copy, and what was done on this tablet since: hand-ins tick them off, and those called off
 * here are so. What was refused or taken back changes nothing. @param fetchedAt of the copy @param today in China
 */
export const bookingsNow = (
  copy: readonly Booking[],
  fetchedAt: string,
  acts: readonly Act[],
  today: string,
): readonly Booking[] => {
  const counts = ({ state, settledAt }: Act): boolean =>
    state === 'waiting' || state === 'sent' || (state === 'done' && (settledAt ?? '') >= fetchedAt);
  const came = new Map<unknown, number>();
  const calledOff = new Set<unknown>();
  for (const act of acts.filter(counts)) {
    const { bookingId } = act.body;
    if (act.kind === 'intake' && bookingId !== undefined) came.set(bookingId, (came.get(bookingId) ?? 0) + 1);
    if (act.kind === cancelKind) calledOff.add(act.note?.['bookingId']);
  }
  return copy
    .filter(({ day }) => day >= today)
    .map((booking): Booking => {
      const handedIn = booking.handedIn + (came.get(booking.bookingId) ?? 0);
      return { ...booking, handedIn, state: stateOf(booking, handedIn, calledOff.has(booking.bookingId)) };
    });
};

const stateOf = ({ state, count }: Booking, handedIn: number, isCalledOff: boolean): BookingState => {
  if (state === 'cancelled' || isCalledOff) return 'cancelled';
  return handedIn >= count ? 'fulfilled' : 'booked';
};
