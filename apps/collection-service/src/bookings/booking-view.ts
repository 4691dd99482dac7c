import type { Family } from '@huihuan/contracts-events';
import { maskPersonal } from '@huihuan/identifiers-domain';
import {
  bookingState,
  bookingUnknown,
  maskAddress,
  type BookingState,
  type BookingWay,
  type KnownConsignor,
} from '@huihuan/intake-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { openFields } from '../consignors/sealed-fields.ts';
import { bookingsUnder, type BookingRow } from './booking-rows.ts';
import { openPlaces } from './sealed-place.ts';

/** A booking as everybody at the counter sees it: who and where are masked. */
export interface BookingView {
  bookingId: string;
  siteId: string;
  consignor: { consignorId: string; kind: KnownConsignor['kind']; name: string | null; phone: string | null };
  family: Family;
  classCode: string | null;
  count: number;
  handedIn: number;
  way: BookingWay;
  address: string | null;
  hasNote: boolean;
  day: string;
  window: { from: string; to: string };
  state: BookingState;
  cancelReason: BookingRow['cancelReason'];
  madeBy: string;
  madeAt: string;
}

export const bookingViews = async (
  tx: Tx,
  { ring, custody }: Pick<ConsignorOptions, 'ring' | 'custody'>,
  bookings: readonly BookingRow[],
): Promise<BookingView[]> => {
  const ids = [...new Set(bookings.map(({ consignorId }) => consignorId))];
  const [fields, placeOf] = [await openFields(tx, ring, ids), await openPlaces(tx, ring, bookings)];
  const masked = new Map(
    fields.map(({ consignorId, field, value }) => [`${consignorId} ${field}`, maskPersonal(field, value)]),
  );
  const today = chinaDay(custody.now().toISOString());
  return bookings.map((row) => {
    const { bookingId, siteId, consignorId, family, classCode, count, handedIn, way, day, from, to } = row;
    const { address } = placeOf(bookingId);
    const of = (field: string): string | null => masked.get(`${consignorId} ${field}`) ?? null;
    return {
      ...{ bookingId, siteId, family, classCode, count, handedIn, way, day, window: { from, to } },
      consignor: { consignorId, kind: row.consignorKind, name: of('name'), phone: of('phone') },
      ...{ address: address === null ? null : maskAddress(address), hasNote: row.sealedNote !== null },
      ...{ state: bookingState(row, today), cancelReason: row.cancelReason },
      ...{ madeBy: row.madeBy, madeAt: row.madeAt.toISOString() },
    };
  });
};

/** As it is now. Refusal: `booking.unknown` at another site. */
export const bookingViewOf = async (
  options: ConsignorOptions,
  siteId: string,
  bookingId: string,
): Promise<Result<BookingView>> => {
  const { database } = options.custody;
  const [view] = await bookingViews(database, options, await bookingsUnder(database, siteId, [bookingId]));
  return view === undefined ? refuse(bookingUnknown(bookingId)) : accept(view);
};
