import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import type { KeyRing, WrappedKey } from '../key-ring.ts';

/** How far a change of keys has come. */
export interface RingProgress {
  readonly current: string;
  /** How many persons’ keys each key of the ring wraps; also keys that the ring lacks. */
  readonly wraps: readonly { readonly ringKey: string; readonly keys: number; readonly isKnown: boolean }[];
  /** Keys that another one than the current key wraps, and that can be wrapped anew. */
  readonly left: number;
}

export const ringProgress = async (tx: Tx, ring: KeyRing): Promise<RingProgress> => {
  const rows = await rowsOf<{ ringKey: string; keys: number }>(
    tx,
    'select ring_key as "ringKey", count(*) as keys from data_key group by ring_key order by ring_key',
  );
  const wraps = rows.map((row) => ({ ...row, isKnown: ring.names.includes(row.ringKey) }));
  const old = wraps.filter(({ ringKey, isKnown }) => isKnown && ringKey !== ring.current);
  return { current: ring.current, wraps, left: old.reduce((sum, { keys }) => sum + keys, 0) };
};

interface KeyRow extends WrappedKey {
  readonly ownerId: string;
}

/**
 * Wraps one batch of persons’ keys under the current key of the ring. What they sealed is not touched, and is readable all the
 * while; two that do it at once take different rows.
 * @returns how many were wrapped anew
 */
export const rewrapDataKeys = (database: ServiceDatabase, ring: KeyRing, most: number): Promise<number> =>
  database.transaction(async (tx) => {
    const rows = await rowsOf<KeyRow>(
      tx,
      `select owner_id as "ownerId", ring_key as "ringKey", wrapped from data_key
        where ring_key = any($1::text[]) order by ring_key, owner_id limit $2 for update skip locked`,
      [ring.names.filter((name) => name !== ring.current), most],
    );
    const anew = rows.map((row) => {
      const dataKey = ring.unwrap(row, row.ownerId);
      if (dataKey === null) throw new Error(`the data key of ${row.ownerId} cannot be unwrapped by ${row.ringKey}`);
      return { ownerId: row.ownerId, ...ring.wrap(dataKey, row.ownerId) };
    });
    if (anew.length > 0)
      await tx.query(
        `update data_key set ring_key = anew.ring_key, wrapped = anew.wrapped
           from unnest($1::uuid[], $2::text[], $3::bytea[]) as anew (owner_id, ring_key, wrapped)
          where data_key.owner_id = anew.owner_id`,
        [anew.map(({ ownerId }) => ownerId), anew.map(({ ringKey }) => ringKey), anew.map(({ wrapped }) => wrapped)],
      );
    return anew.length;
  });
