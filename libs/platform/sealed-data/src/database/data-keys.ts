import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { newDataKey, type KeyRing, type WrappedKey } from '../key-ring.ts';

interface KeyRow extends WrappedKey {
  readonly ownerId: string;
}

const selectSql = 'select owner_id as "ownerId", ring_key as "ringKey", wrapped from data_key';

/**
 * The data keys of these persons that can be had. One that was erased is missing, and so is one whose key of the ring is not
 * there.
 */
export const dataKeysOf = async (
  tx: Tx,
  ring: KeyRing,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  if (ownerIds.length === 0) return new Map();
  const rows = await rowsOf<KeyRow>(tx, `${selectSql} where owner_id = any($1::uuid[])`, [[...new Set(ownerIds)]]);
  return new Map(
    rows.flatMap((row): [string, Buffer][] => {
      const key = ring.unwrap(row, row.ownerId);
      return key === null ? [] : [[row.ownerId, key]];
    }),
  );
};

/** Makes keys for persons who have none yet. @returns the keys of all of them that can be had */
export const makeDataKeys = async (
  tx: Tx,
  ring: KeyRing,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  if (ownerIds.length === 0) return new Map();
  const made = ownerIds.map((ownerId) => ring.wrap(newDataKey(), ownerId));
  await tx.query(
    `insert into data_key (owner_id, ring_key, wrapped)
     select * from unnest($1::uuid[], $2::text[], $3::bytea[]) as row (owner_id, ring_key, wrapped)
     on conflict (owner_id) do nothing`,
    [ownerIds, made.map(({ ringKey }) => ringKey), made.map(({ wrapped }) => wrapped)],
  );
  return dataKeysOf(tx, ring, ownerIds);
};

/** Erases a person’s key: what was sealed under it stays unreadable, wherever a copy of the row lies. */
export const shredDataKey = async (tx: Tx, ownerId: string): Promise<boolean> =>
  (await rowsOf(tx, 'delete from data_key where owner_id = $1 returning 1', [ownerId])).length > 0;
