import { personalFields } from '@huihuan/contracts-events';
import { ruleOf } from '@huihuan/intake-domain';
import type { Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { bookingsOfConsignor } from '../bookings/booking-rows.ts';
import { openPlaces } from '../bookings/sealed-place.ts';
import type { ConsignorOptions } from './consignor-options.ts';
import { withReading } from './read-consignor.ts';
import { readingsOf, type ReadingView } from './rows/reading-rows.ts';
import { consentsOf, type ConsignorRow } from './rows/consignor-rows.ts';
import { openFields } from './sealed-fields.ts';
import type { Reader } from './write-reading.ts';

/** Everything that is held about a person, for that person (PIPL, article 45). */
export interface ConsignorExport {
  exportedAt: string;
  consignorId: string;
  kind: ConsignorRow['kind'];
  pseudonym: string;
  registeredAt: string;
  fields: { field: string; value: string; purpose: string; givenAt: string; siteId: string; keepDays: number }[];
  consents: { version: string; at: string; siteId: string }[];
  bookings: { bookingId: string; siteId: string; day: string; address: string | null; note: string | null }[];
  handIns: { itemId: string; siteId: string; at: string }[];
  readings: Omit<ReadingView, 'address'>[];
}

const exportWords = '应本人要求导出 · export at the request of the person';

/** The export is itself a reading, the last one in it. Refusals: `consignor.unknown`, `consignor.erased`. */
export const exportConsignor = (
  options: ConsignorOptions,
  reader: Reader,
  { consignorId, siteId }: { readonly consignorId: string; readonly siteId: string },
): Promise<Result<ConsignorExport>> => {
  const asked = { consignorId, siteId, fields: personalFields, words: exportWords };
  return withReading(options, reader, { ...asked, purpose: 'export-for-person' }, (tx, consignor) =>
    gather(options, tx, consignor),
  );
};

const gather = async ({ custody, ring, rules }: ConsignorOptions, tx: Tx, consignor: ConsignorRow) => {
  const { consignorId, kind, pseudonym, registeredAt } = consignor;
  const fields = await openFields(tx, ring, [consignorId]);
  const handIns = await rowsOf<{ itemId: string; siteId: string; at: Date }>(
    tx,
    `select item_id as "itemId", site_id as "siteId", at from consignor_hand_in where consignor_id = $1 order by item_id`,
    [consignorId],
  );
  const bookings = await bookingsOfConsignor(tx, consignorId);
  const placeOf = await openPlaces(tx, ring, bookings);
  const readings = await readingsOf(tx, consignorId);
  return {
    exportedAt: custody.now().toISOString(),
    ...{ consignorId, kind, pseudonym, registeredAt: registeredAt.toISOString() },
    fields: fields.map(({ field, value, purpose, givenAt, siteId }) => ({
      ...{ field, value, purpose, givenAt: givenAt.toISOString(), siteId },
      keepDays: ruleOf(rules, purpose).keepDays,
    })),
    consents: (await consentsOf(tx, [consignorId])).map(({ version, consentedAt, siteId }) => ({
      ...{ version, at: consentedAt.toISOString(), siteId },
    })),
    bookings: bookings.map(({ bookingId, siteId, day }) => ({ bookingId, siteId, day, ...placeOf(bookingId) })),
    handIns: handIns.map((row) => ({ ...row, at: row.at.toISOString() })),
    readings: readings.map(({ address: _, ...reading }) => reading),
  };
};
