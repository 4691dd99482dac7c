import type { Family } from '@huihuan/contracts-events';
import type { BookingWay, CancelReason, KnownBooking, KnownConsignor } from '@huihuan/intake-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface BookingRow extends KnownBooking {
  readonly siteId: string;
  readonly consignorId: string;
  readonly consignorKind: KnownConsignor['kind'];
  readonly family: Family;
  readonly classCode: string | null;
  readonly way: BookingWay;
  readonly sealedAddress: Buffer | null;
  readonly sealedNote: Buffer | null;
  readonly from: string;
  readonly to: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly cancelReason: CancelReason | 'consignor-erased' | null;
}

const columns = `booking.booking_id as "bookingId", booking.site_id as "siteId", consignor_id as "consignorId",
  consignor.kind as "consignorKind", family, class_code as "classCode", count, way, sealed_address as "sealedAddress",
  sealed_note as "sealedNote", to_char(day, 'YYYY-MM-DD') as day, window_from as "from", window_to as "to",
  made_by as "madeBy", made_at as "madeAt", cancelled_at is not null as "isCancelled", cancel_reason as "cancelReason",
  (select count(*)::int from booking_hand_in where booking_hand_in.booking_id = booking.booking_id) as "handedIn"`;

/** Those of these bookings that are of this site. */
export const bookingsUnder = (tx: Tx, siteId: string, ids: readonly string[]): Promise<BookingRow[]> =>
  rowsOf<BookingRow>(
    tx,
    `select ${columns} from booking join consignor using (consignor_id)
      where booking.booking_id = any ($2::uuid[]) and booking.site_id = $1`,
    [siteId, ids],
  );

export const bookingsOfConsignor = (tx: Tx, consignorId: string): Promise<BookingRow[]> =>
  rowsOf<BookingRow>(
    tx,
    `select ${columns} from booking join consignor using (consignor_id) where consignor_id = $1 order by booking.booking_id`,
    [consignorId],
  );

export interface BookingQuery {
  readonly siteId: string;
  /** The first and the last day, in China. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly after: string | null;
  readonly limit: number;
}

/** Bookings of a site by day and hour, one more than the limit where there is one. */
export const bookingsOfDays = (tx: Tx, query: BookingQuery): Promise<BookingRow[]> =>
  rowsOf<BookingRow>(
    tx,
    `select ${columns} from booking join consignor using (consignor_id)
      where booking.site_id = $1 and day between $2 and $3
        and ($4::uuid is null or (day, window_from, booking.booking_id)
              > (select last.day, last.window_from, last.booking_id from booking as last where last.booking_id = $4))
      order by day, window_from, booking.booking_id limit $5`,
    [query.siteId, query.firstDay, query.lastDay, query.after, query.limit + 1],
  );

/** Deletes where to go and what was noted, for bookings that are over. */
export const forgetPlaces = (tx: Tx, bookingIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `update booking set sealed_address = null, sealed_note = null
      where booking_id = any ($1::uuid[]) and (sealed_address is not null or sealed_note is not null)`,
    [bookingIds],
  );

/** The same for bookings whose day is over, of whatever site. @returns of how many, at most as many as the limit */
export const forgetPlacesBefore = async (tx: Tx, day: string, limit: number): Promise<number> => {
  const [forgotten] = await rowsOf<{ count: number }>(
    tx,
    `with old as (
       select booking_id from booking
        where day < $1 and (sealed_address is not null or sealed_note is not null) limit $2 for update skip locked),
     forgotten as (
       update booking set sealed_address = null, sealed_note = null from old where booking.booking_id = old.booking_id returning 1)
     select count(*)::int as count from forgotten`,
    [day, limit],
  );
  return forgotten?.count ?? 0;
};

/**
 * Calls off what a person still has booked, and deletes where anything was to be fetched: the person is erased.
 * @param today in China
 */
export const dropBookingsOf = async (
  tx: Tx,
  consignorId: string,
  { at, by, today }: { readonly at: Date; readonly by: string; readonly today: string },
): Promise<void> => {
  await tx.query('update booking set sealed_address = null, sealed_note = null where consignor_id = $1', [consignorId]);
  await tx.query(
    `update booking set cancelled_at = $2, cancelled_by = $3, cancel_reason = 'consignor-erased'
      where consignor_id = $1 and cancelled_at is null and day >= $4
        and count > (select count(*) from booking_hand_in where booking_hand_in.booking_id = booking.booking_id)`,
    [consignorId, at, by, today],
  );
};
