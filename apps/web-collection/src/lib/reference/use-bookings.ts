import { dayOf } from '@huihuan/web-kit';
import { useLive, useReference } from '@huihuan/web-outbox';
import { useNow } from '../touch/api/use-now.ts';
import { bookingsNow, cancelKind, isFull, type Booking } from './bookings.ts';

export interface KnownBookings {
  /** When the server was asked. */
  readonly asOf: string;
  readonly today: string;
  readonly bookings: readonly Booking[];
  /** The server may know of more. */
  readonly isFull: boolean;
}

/** By day and hour; `null` before the first copy, `undefined` until the disk has answered. */
export const useBookings = (): KnownBookings | null | undefined => {
  const [copy, now] = [useReference<readonly Booking[]>('bookings'), useNow()];
  const acts = useLive(
    ({ store }) =>
      store.acts.filter(({ kind, body }) => kind === cancelKind || body['bookingId'] !== undefined).toArray(),
    'acts of bookings',
  );
  if (copy === undefined || acts === undefined) return undefined;
  if (copy === null) return null;
  const today = dayOf(now);
  return {
    ...{ asOf: copy.fetchedAt, today, isFull: isFull(copy.value) },
    bookings: bookingsNow(copy.value, copy.fetchedAt, acts, today),
  };
};
