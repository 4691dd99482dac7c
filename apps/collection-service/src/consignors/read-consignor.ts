import type { PersonalField, ReadingPurpose } from '@huihuan/contracts-events';
import { checkReading } from '@huihuan/intake-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from './consignor-options.ts';
import { consignorErased, consignorUnknown } from './consignor-problems.ts';
import { consignorsOfSite, type ConsignorRow } from './rows/consignor-rows.ts';
import { openFields } from './sealed-fields.ts';
import { writeReading, type Reader } from './write-reading.ts';

export interface ToRead {
  readonly consignorId: string;
  readonly siteId: string;
  readonly fields: readonly PersonalField[];
  readonly purpose: ReadingPurpose;
  readonly words: string;
}

export interface ReadValues {
  readingId: string;
  values: { field: PersonalField; value: string }[];
}

/**
 * The plain values of a person. The reading is written in the transaction that reads: no value leaves unless its record is
 * committed. Asking again is another reading, so no answer is remembered.
 */
export const readConsignor = (
  options: ConsignorOptions,
  reader: Reader,
  asked: ToRead,
): Promise<Result<ReadValues>> => {
  const allowed = checkReading(asked.fields, asked.purpose);
  if (!allowed.ok) return Promise.resolve(allowed);
  return withReading(options, reader, asked, async (tx, _, readingId) => {
    const wanted = new Set(asked.fields);
    const values = (await openFields(tx, options.ring, [asked.consignorId]))
      .filter(({ field }) => wanted.has(field))
      .map(({ field, value }) => ({ field, value }));
    return { readingId, values };
  });
};

/** Does something with the plain values of a person that the site knows, and writes that down. */
export const withReading = <Answer>(
  options: ConsignorOptions,
  reader: Reader,
  { consignorId, siteId, fields, purpose, words }: ToRead,
  work: (tx: Tx, consignor: ConsignorRow, readingId: string) => Promise<Answer>,
): Promise<Result<Answer>> =>
  options.custody.database.transaction(async (tx) => {
    await takeLocks(tx, [siteId]);
    const [consignor] = await consignorsOfSite(tx, siteId, [consignorId]);
    if (consignor === undefined) return refuse(consignorUnknown(consignorId));
    if (consignor.erasedAt !== null) return refuse(consignorErased(consignorId));
    const [readingId, at] = [options.custody.newId(), options.custody.now()];
    const distinct = [...new Set(fields)];
    await writeReading(options, tx, reader, { readingId, consignorId, siteId, fields: distinct, purpose, words, at });
    return accept(await work(tx, consignor, readingId));
  });
