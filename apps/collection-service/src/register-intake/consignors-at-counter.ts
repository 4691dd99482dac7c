import {
  readConsignorField,
  type Consignors,
  type FindableField,
  type Intake,
  type KnownConsignor,
} from '@huihuan/intake-domain';
import { columnsOf, type Tx } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { newConsignor } from '../consignors/register-consignor.ts';
import { consignorsOfSite, findMarks, type FoundMark } from '../consignors/rows/consignor-rows.ts';
import { storeConsignor } from '../consignors/store-consignor.ts';

interface Named {
  readonly ids: readonly string[];
  readonly hashes: readonly Buffer[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const numbers = ['idNumber', 'phone', 'uscc'] as const satisfies readonly FindableField[];

/** Whom the rows name, before they were checked. */
const namedIn = (rows: readonly unknown[], { hashOf, custody }: ConsignorOptions): Named => {
  const [ids, hashes]: [string[], Buffer[]] = [[], []];
  const at = custody.now();
  for (const row of rows) {
    const { consignor } = (row ?? {}) as { consignor?: Readonly<Record<string, unknown>> | null };
    if (typeof consignor !== 'object' || consignor === null) continue;
    const { consignorId } = consignor;
    if (typeof consignorId === 'string' && uuid.test(consignorId)) ids.push(consignorId);
    for (const field of numbers) {
      const value = consignor[field];
      const read = typeof value === 'string' ? readConsignorField({ field, value }, '', at) : null;
      if (read?.ok === true) hashes.push(hashOf(field, read.value));
    }
  }
  return { ids, hashes };
};

/** The register of consignors as the rows of one request may ask it. Rows that name nobody ask nothing of the database. */
export const consignorsAtCounter = async (
  options: ConsignorOptions,
  tx: Tx,
  siteId: string,
  rows: readonly unknown[],
): Promise<Consignors> => {
  const { ids, hashes } = namedIn(rows, options);
  const known = ids.length === 0 ? [] : await consignorsOfSite(tx, siteId, ids);
  const marks = hashes.length === 0 ? [] : await findMarks(tx, siteId, hashes);
  const made = new Map<string, KnownConsignor>();
  const keyOf = (field: FindableField, value: string): string =>
    `${field} ${options.hashOf(field, value).toString('hex')}`;
  return {
    byId: (consignorId) => known.find((each) => each.consignorId === consignorId && each.erasedAt === null),
    byNumber: (field, value) => {
      const key = keyOf(field, value);
      const found = marks.filter((mark) => `${mark.field} ${mark.hash}` === key && mayStandFor(mark));
      return found.length > 1 ? undefined : (found[0] ?? made.get(key));
    },
    make: (fields) => {
      const consignor = newConsignor(options, options.custody.newId(), 'resident');
      for (const { field, value } of fields)
        if (field === 'idNumber' || field === 'phone') made.set(keyOf(field, value), consignor);
      return consignor;
    },
  };
};

/** A phone makes somebody known at the sites alone that know the person; the number of a card everywhere. */
const mayStandFor = ({ field, isKnownHere }: FoundMark): boolean => field !== 'phone' || isKnownHere;

/** Keeps what was given with the hand-ins that were taken, and which of them somebody of the register brought. */
export const keepConsignors = async (
  options: ConsignorOptions,
  tx: Tx,
  siteId: string,
  taken: readonly Intake[],
): Promise<void> => {
  const brought = taken.flatMap(({ consignor, keep, fact }) => (consignor === null ? [] : [{ consignor, keep, fact }]));
  if (brought.length === 0) return;
  const at = options.custody.now();
  for (const { consignor, keep } of brought) {
    const { fields, consent } = keep ?? { fields: [], consent: null };
    await storeConsignor(options, tx, { consignor, siteId, fields, consent, at });
  }
  const column = columnsOf(brought);
  await tx.query(
    `insert into consignor_hand_in (item_id, consignor_id, site_id, at)
     select item_id, consignor_id, $1, $2 from unnest($3::uuid[], $4::uuid[]) as row (item_id, consignor_id)
     on conflict do nothing`,
    [
      ...[siteId, at],
      column('uuid', ({ fact }) => fact.data.item.itemId),
      column('uuid', ({ consignor }) => consignor.consignorId),
    ],
  );
};
