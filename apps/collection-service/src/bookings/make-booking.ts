import { knownClasses, knownSites } from '@huihuan/custody-service';
import { decideBooking, type MakeBooking } from '@huihuan/intake-domain';
import { accept, canonicalJson, refuse, type Json, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { makeDataKeys } from '@huihuan/platform-sealed-data';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { consignorErased, consignorUnknown } from '../consignors/consignor-problems.ts';
import { consignorHeld } from '../consignors/rows/consignor-rows.ts';
import { bookingViewOf, type BookingView } from './booking-view.ts';
import { sealPlace } from './sealed-place.ts';

export interface ToBook extends MakeBooking {
  readonly id: string;
  /** Of the register: somebody whom this site knows. */
  readonly consignorId: string;
  /** How many hand-ins are expected. */
  readonly count: number;
  readonly note: string | null;
}

/**
 * Makes a booking, by staff of the site for somebody on the phone or at the counter, or by a program on behalf of an app. The
 * request is remembered by digest: it holds an address. Asked again, it answers with the booking as it is then.
 */
export const makeBooking = async (
  options: ConsignorOptions,
  asked: ToBook,
  byPersonId: string,
): Promise<Result<BookingView>> => {
  const { custody, digestOf } = options;
  const { id, siteId } = asked;
  const request = { siteId, digest: digestOf(canonicalJson(asked as unknown as Json)) };
  const command = { id, operation: 'booking.make', request, locks: [siteId] };
  const made = await runCommand(custody.database, command, async (tx) => {
    const at = custody.now();
    const decided = await decide(tx, asked, at);
    if (!decided.ok) return decided;
    await write(options, tx, { asked, byPersonId, at });
    return accept({ bookingId: id });
  });
  return made.ok ? bookingViewOf(options, siteId, id) : made;
};

const decide = async (tx: Tx, asked: ToBook, at: Date): Promise<Result<null>> => {
  const { siteId, classCode, consignorId } = asked;
  const decided = decideBooking(asked, {
    now: at.toISOString(),
    catalogue: classCode === null ? [] : await knownClasses(tx, [classCode]),
    site: await knownSites(tx, [siteId]),
  });
  if (!decided.ok) return decided;
  // another site may erase the person at this moment: no key may be made anew for somebody who is gone
  const consignor = await consignorHeld(tx, siteId, consignorId, 'share');
  if (consignor === undefined) return refuse({ ...consignorUnknown(consignorId), path: '/consignorId' });
  return consignor.erasedAt === null ? accept(null) : refuse(consignorErased(consignorId));
};

const write = async (
  { ring }: ConsignorOptions,
  tx: Tx,
  { asked, byPersonId, at }: { readonly asked: ToBook; readonly byPersonId: string; readonly at: Date },
): Promise<void> => {
  const { id, siteId, consignorId, family, classCode, count, way, day, window, address, note } = asked;
  const key = (await makeDataKeys(tx, ring, [consignorId])).get(consignorId);
  if (key === undefined) throw new Error(`the data key of ${consignorId} cannot be had: is a key of the ring missing?`);
  await tx.query(
    `insert into booking (booking_id, site_id, consignor_id, family, class_code, count, way, day, window_from, window_to,
                          sealed_address, sealed_note, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[id, siteId, consignorId, family, classCode, count, way, day, window.from, window.to],
      ...[sealPlace(key, id, 'address', address), sealPlace(key, id, 'note', note), byPersonId, at],
    ],
  );
};
