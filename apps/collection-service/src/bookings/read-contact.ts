import { bookingState, bookingUnknown, bookingClosed } from '@huihuan/intake-domain';
import { chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { withReading } from '../consignors/read-consignor.ts';
import { openFields } from '../consignors/sealed-fields.ts';
import type { Reader } from '../consignors/write-reading.ts';
import { bookingsUnder } from './booking-rows.ts';
import { openPlaces } from './sealed-place.ts';

/** Whom to call and where to go, in plain. */
export interface BookingContact {
  readingId: string;
  name: string | null;
  phone: string | null;
  address: string | null;
  note: string | null;
}

const words = '按预约联系、上门 · contact and address of a booking';

/**
 * What whoever works at the site needs to fetch the goods or to call about them: only while the booking is open, and each time a
 * reading that the auditor sees. Refusals: `booking.unknown`, `booking.closed`, `consignor.erased`.
 */
export const readContact = async (
  options: ConsignorOptions,
  reader: Reader,
  { bookingId, siteId }: { readonly bookingId: string; readonly siteId: string },
): Promise<Result<BookingContact>> => {
  const { custody, ring } = options;
  const [booking] = await bookingsUnder(custody.database, siteId, [bookingId]);
  if (booking === undefined) return refuse(bookingUnknown(bookingId));
  const state = bookingState(booking, chinaDay(custody.now().toISOString()));
  if (state !== 'booked') return refuse(bookingClosed(bookingId, state));
  const { consignorId } = booking;
  const asked = {
    consignorId,
    siteId,
    fields: ['name', 'phone'] as const,
    purpose: 'contact-consignor' as const,
    words,
  };
  return withReading(options, reader, asked, async (tx, _, readingId) => {
    const fields = await openFields(tx, ring, [consignorId]);
    const place = (await openPlaces(tx, ring, [booking]))(bookingId);
    const of = (wanted: string): string | null => fields.find(({ field }) => field === wanted)?.value ?? null;
    return { readingId, name: of('name'), phone: of('phone'), address: place.address, note: place.note };
  });
};
