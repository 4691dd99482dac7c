import type { Tx } from './tx.ts';

/** Key for what concerns rows that no other key names: whoever holds it is alone with the whole schema. */
export const wholeSchema = '*';

/**
 * Locks until the end of the transaction, always in the same order, so that two of them cannot wait for each other. Every
 * holder of a key shares the lock of the whole schema, so that it can be had alone.
 */
export const takeLocks = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return;
  const alone = keys.includes(wholeSchema);
  const sorted = alone ? [] : [...new Set(keys)].sort();
  await tx.query(
    `select case when shared then pg_advisory_xact_lock_shared(number) else pg_advisory_xact_lock(number) end
       from (select hashtextextended(current_schema() || ':' || key, 0) as number, shared, place
               from unnest($1::text[], $2::boolean[]) with ordinality as wanted (key, shared, place)) as numbered
      order by place`,
    [
      [wholeSchema, ...sorted],
      [!alone, ...sorted.map(() => false)],
    ],
  );
};
