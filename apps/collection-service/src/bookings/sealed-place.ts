import type { Tx } from '@huihuan/platform-persistence';
import { dataKeysOf, openText, sealText, type KeyRing, type SealedPlace } from '@huihuan/platform-sealed-data';
import type { BookingRow } from './booking-rows.ts';

type PlaceField = 'address' | 'note';

const placeOf = (bookingId: string, field: PlaceField): SealedPlace => ({ table: 'booking', record: bookingId, field });

/** @param key of the consignor's data */
export const sealPlace = (key: Buffer, bookingId: string, field: PlaceField, value: string | null): Buffer | null =>
  value === null ? null : sealText(key, value, placeOf(bookingId, field));

/** Address and note of a booking in plain; they must not leave the process but masked, or after that was written down. */
export interface OpenPlace {
  readonly address: string | null;
  readonly note: string | null;
}

/** By booking; nothing where it was deleted, or its consignor was erased. */
export const openPlaces = async (
  tx: Tx,
  ring: KeyRing,
  bookings: readonly BookingRow[],
): Promise<(bookingId: string) => OpenPlace> => {
  const sealed = bookings.filter(({ sealedAddress, sealedNote }) => sealedAddress !== null || sealedNote !== null);
  const owners = [...new Set(sealed.map(({ consignorId }) => consignorId))];
  const keys = owners.length === 0 ? new Map<string, Buffer>() : await dataKeysOf(tx, ring, owners);
  const opened = new Map(
    sealed.map(({ bookingId, consignorId, sealedAddress, sealedNote }) => {
      const key = keys.get(consignorId);
      const open = (field: PlaceField, text: Buffer | null): string | null =>
        key === undefined || text === null ? null : openText(key, text, placeOf(bookingId, field));
      return [bookingId, { address: open('address', sealedAddress), note: open('note', sealedNote) }];
    }),
  );
  return (bookingId) => opened.get(bookingId) ?? { address: null, note: null };
};
