import type { PersonalField } from '@huihuan/contracts-events';
import type { FindableField, KeepingPurpose, KnownConsignor } from '@huihuan/intake-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface ConsignorRow extends KnownConsignor {
  readonly registeredAt: Date;
  readonly lastAt: Date;
  readonly erasedAt: Date | null;
}

const columns = `consignor.consignor_id as "consignorId", kind, pseudonym, registered_at as "registeredAt",
  last_at as "lastAt", erased_at as "erasedAt"`;

/** Those of these consignors that a site knows. */
export const consignorsOfSite = (tx: Tx, siteId: string, ids: readonly string[]): Promise<ConsignorRow[]> =>
  rowsOf<ConsignorRow>(
    tx,
    `select ${columns} from consignor join consignor_site using (consignor_id)
      where site_id = $1 and consignor_id = any($2::uuid[])`,
    [siteId, ids],
  );

/**
 * One whom a site knows, as the person is now: nobody erases whom a transaction has for `share`, and nobody writes of whom it has
 * for `update`, until it ends.
 */
export const consignorHeld = async (
  tx: Tx,
  siteId: string,
  consignorId: string,
  held: 'share' | 'update',
): Promise<ConsignorRow | undefined> => {
  const rows = await rowsOf<ConsignorRow>(
    tx,
    `select ${columns} from consignor join consignor_site using (consignor_id)
      where site_id = $1 and consignor_id = $2 for ${held} of consignor`,
    [siteId, consignorId],
  );
  return rows[0];
};

export interface FoundMark {
  readonly consignorId: string;
  readonly kind: KnownConsignor['kind'];
  readonly pseudonym: string;
  readonly field: FindableField;
  /** In hex. */
  readonly hash: string;
  /** Whether this site knows the consignor. */
  readonly isKnownHere: boolean;
}

/** Whom these digests find, at whatever site. */
export const findMarks = (tx: Tx, siteId: string, hashes: readonly Buffer[]): Promise<FoundMark[]> =>
  rowsOf<FoundMark>(
    tx,
    `select consignor_id as "consignorId", kind, pseudonym, field, encode(hash, 'hex') as hash,
            exists (select 1 from consignor_site as here where here.consignor_id = consignor.consignor_id and here.site_id = $1)
              as "isKnownHere"
       from consignor_mark join consignor using (consignor_id)
      where hash = any($2::bytea[])
      order by consignor_id`,
    [siteId, hashes],
  );

export interface FieldRow {
  readonly consignorId: string;
  readonly field: PersonalField;
  readonly sealed: Buffer;
  readonly purpose: KeepingPurpose;
  readonly siteId: string;
  readonly givenAt: Date;
}

export const fieldsOf = (tx: Tx, consignorIds: readonly string[]): Promise<FieldRow[]> =>
  rowsOf<FieldRow>(
    tx,
    `select consignor_id as "consignorId", field, sealed, purpose, site_id as "siteId", given_at as "givenAt"
       from consignor_field where consignor_id = any($1::uuid[]) order by consignor_id, field`,
    [consignorIds],
  );

export interface ConsentRow {
  readonly consignorId: string;
  readonly version: string;
  readonly consentedAt: Date;
  readonly siteId: string;
}

/** The newest first. */
export const consentsOf = (tx: Tx, consignorIds: readonly string[]): Promise<ConsentRow[]> =>
  rowsOf<ConsentRow>(
    tx,
    `select consignor_id as "consignorId", version, consented_at as "consentedAt", site_id as "siteId"
       from consignor_consent where consignor_id = any($1::uuid[]) order by consignor_id, consented_at desc`,
    [consignorIds],
  );
