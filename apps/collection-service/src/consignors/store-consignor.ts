import { isFindable, type Consent, type KeptField, type KnownConsignor } from '@huihuan/intake-domain';
import { Overtaken, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { makeDataKeys } from '@huihuan/platform-sealed-data';
import type { ConsignorOptions } from './consignor-options.ts';
import { sealField } from './sealed-fields.ts';

/** What somebody gave at a site. */
export interface ToKeep {
  readonly consignor: KnownConsignor;
  readonly siteId: string;
  readonly fields: readonly KeptField[];
  readonly consent: Consent | null;
  readonly at: Date;
}

type Options = Pick<ConsignorOptions, 'ring' | 'hashOf'>;

/** Writes a consignor whom nobody wrote before, makes the site know it, and seals what was given in the place of what was there. */
export const storeConsignor = async (options: Options, tx: Tx, kept: ToKeep): Promise<void> => {
  const { consignor, siteId, fields, consent, at } = kept;
  const { consignorId, kind, pseudonym } = consignor;
  const written = await rowsOf(
    tx,
    `insert into consignor (consignor_id, kind, pseudonym, registered_at, last_at) values ($1, $2, $3, $4, $4)
     on conflict (consignor_id) do update set last_at = greatest(consignor.last_at, excluded.last_at)
       where consignor.erased_at is null
     returning 1`,
    [consignorId, kind, pseudonym, at],
  );
  // another site erased the person at this moment: nobody may come back under that id
  if (written.length === 0) throw new Overtaken('an erasure');
  await tx.query(
    'insert into consignor_site (consignor_id, site_id, since) values ($1, $2, $3) on conflict do nothing',
    [...[consignorId, siteId, at]],
  );
  if (fields.length > 0) await sealFields(options, tx, kept);
  if (consent !== null)
    await tx.query(
      `insert into consignor_consent (consignor_id, version, consented_at, site_id) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [consignorId, consent.version, consent.at, siteId],
    );
};

const sealFields = async (
  { ring, hashOf }: Options,
  tx: Tx,
  { consignor: { consignorId }, siteId, fields, at }: ToKeep,
): Promise<void> => {
  const key = (await makeDataKeys(tx, ring, [consignorId])).get(consignorId);
  if (key === undefined) throw new Error(`the data key of ${consignorId} cannot be had: is a key of the ring missing?`);
  await tx.query(
    `insert into consignor_field (consignor_id, field, sealed, purpose, site_id, given_at)
     select $1, field, sealed, purpose, $2, $3 from unnest($4::text[], $5::bytea[], $6::text[]) as row (field, sealed, purpose)
     on conflict (consignor_id, field) do update
       set sealed = excluded.sealed, purpose = excluded.purpose, site_id = excluded.site_id, given_at = excluded.given_at`,
    [
      ...[consignorId, siteId, at],
      fields.map(({ field }) => field),
      fields.map(({ field, value }) => sealField(key, consignorId, field, value)),
      fields.map(({ purpose }) => purpose),
    ],
  );
  const marks = fields.filter(({ field }) => isFindable(field));
  await tx.query('delete from consignor_mark where consignor_id = $1 and field = any($2::text[])', [
    consignorId,
    marks.map(({ field }) => field),
  ]);
  const marked = await rowsOf(
    tx,
    `insert into consignor_mark (consignor_id, field, hash)
     select $1, field, hash from unnest($2::text[], $3::bytea[]) as row (field, hash)
     on conflict do nothing returning 1`,
    [consignorId, marks.map(({ field }) => field), marks.map(({ field, value }) => hashOf(field, value))],
  );
  // somebody with this number was registered at another site at this moment
  if (marked.length < marks.length) throw new Overtaken('a consignor with one of these numbers');
};
