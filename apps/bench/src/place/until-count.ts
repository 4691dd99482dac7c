import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const shortest = 5;

/** Asks until the count is reached. @param sql answers one row with `count` @returns the count */
export const untilCount = async (
  client: pg.Client,
  sql: string,
  { atLeast, signal, every = shortest }: { atLeast: number; signal: AbortSignal; every?: number },
): Promise<number> => {
  for (;;) {
    const { rows } = await client.query<{ count: number }>(sql);
    const count = rows[0]?.count ?? 0;
    if (count >= atLeast) return count;
    await pause(every, undefined, { signal });
  }
};
