import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface PasskeyRow {
  readonly passkeyId: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const selectSql = `
  select passkey_id as "passkeyId", person_id as "personId", credential_id as "credentialId", public_key as "publicKey",
         counter::float8 as counter, transports, name, created_at as "createdAt", last_used_at as "lastUsedAt"
    from passkey`;

export const passkeysOf = (tx: Tx, personId: string): Promise<PasskeyRow[]> =>
  rowsOf<PasskeyRow>(tx, `${selectSql} where person_id = $1 order by passkey_id`, [personId]);

/** The passkey with this credential, kept as it is until the transaction ends. */
export const heldPasskey = async (tx: Tx, credentialId: string): Promise<PasskeyRow | null> =>
  (await rowsOf<PasskeyRow>(tx, `${selectSql} where credential_id = $1 for update`, [credentialId]))[0] ?? null;

/** @returns whether it is new: a credential is known once */
export const insertPasskey = async (tx: Tx, row: PasskeyRow): Promise<boolean> => {
  const inserted = await rowsOf(
    tx,
    `insert into passkey (passkey_id, person_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning passkey_id`,
    [
      ...[row.passkeyId, row.personId, row.credentialId, row.publicKey],
      ...[row.counter, row.transports, row.name, row.createdAt],
    ],
  );
  return inserted.length > 0;
};

export const notePasskeyUse = (tx: Tx, passkeyId: string, counter: number, at: Date): Promise<unknown> =>
  tx.query('update passkey set counter = $2, last_used_at = $3 where passkey_id = $1', [passkeyId, counter, at]);

/** One's own alone. @returns whether there was one */
export const renamePasskey = async (tx: Tx, personId: string, passkeyId: string, name: string): Promise<boolean> => {
  const sql = 'update passkey set name = $3 where person_id = $1 and passkey_id = $2 returning 1';
  return (await rowsOf(tx, sql, [personId, passkeyId, name])).length > 0;
};

export const deletePasskey = async (tx: Tx, personId: string, passkeyId: string): Promise<boolean> => {
  const sql = 'delete from passkey where person_id = $1 and passkey_id = $2 returning 1';
  return (await rowsOf(tx, sql, [personId, passkeyId])).length > 0;
};
