import type { Intake, IntakeContext } from '@huihuan/intake-domain';
import { columnsOf, type Tx } from '@huihuan/platform-persistence';
import { bookingsUnder, forgetPlaces } from './booking-rows.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const namedIn = (rows: readonly unknown[]): readonly string[] => [
  ...new Set(
    rows.flatMap((row) => {
      const { bookingId } = (row ?? {}) as { readonly bookingId?: unknown };
      return typeof bookingId === 'string' && uuid.test(bookingId) ? [bookingId] : [];
    }),
  ),
];

/** The bookings that rows name, before they were checked. Rows that name none ask nothing of the database. */
export const bookingsAtCounter = async (
  tx: Tx,
  siteId: string,
  rows: readonly unknown[],
): Promise<Pick<IntakeContext, 'bookings'>> => {
  const named = namedIn(rows);
  const known = new Map(
    (named.length === 0 ? [] : await bookingsUnder(tx, siteId, named)).map((row) => [row.bookingId, row]),
  );
  return { bookings: (bookingId) => known.get(bookingId) };
};

/** Ticks off what came for a booking; where all of it did, where to go for it is deleted. */
export const tickOff = async (tx: Tx, siteId: string, taken: readonly Intake[], at: Date): Promise<void> => {
  const came = taken.flatMap(({ fact: { data } }) =>
    data.bookingId === undefined ? [] : [{ itemId: data.item.itemId, bookingId: data.bookingId }],
  );
  if (came.length === 0) return;
  const column = columnsOf(came);
  await tx.query(
    `insert into booking_hand_in (item_id, booking_id, at)
     select item_id, booking_id, $1 from unnest($2::uuid[], $3::uuid[]) as row (item_id, booking_id)
     on conflict do nothing`,
    [at, column('uuid', ({ itemId }) => itemId), column('uuid', ({ bookingId }) => bookingId)],
  );
  const named = await bookingsUnder(tx, siteId, [...new Set(came.map(({ bookingId }) => bookingId))]);
  await forgetPlaces(
    tx,
    named.filter(({ handedIn, count }) => handedIn >= count).map(({ bookingId }) => bookingId),
  );
};
