import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import pg from 'pg';
import { rowsOf, rowsInSnapshot, type ServiceDatabase } from './index.ts';

const many = 'select n from generate_series(1, 5000) as n';

let test: TestDatabase;
let database: ServiceDatabase;
/** Sees the sessions of everybody. */
let administrator: pg.Client;
beforeAll(async () => {
  test = await createTestDatabase(['reading']);
  database = await test.open('reading', { migrations: [] });
  administrator = new pg.Client({ connectionString: test.url });
  await administrator.connect();
});
afterAll(async () => {
  await administrator.end();
  await test.drop();
});

const openSnapshots = async (): Promise<number> => {
  const { rows } = await administrator.query(
    `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  );
  return rows.length;
};

describe('rows in a snapshot', () => {
  it('are all there, in order', async () => {
    const seen: number[] = [];
    for await (const { n } of rowsInSnapshot<{ n: number }>(database, many)) seen.push(n);
    expect(seen).toHaveLength(5000);
    expect(seen.every((n, index) => n === index + 1)).toBe(true);
  });

  it('end their transaction when the reader leaves', async () => {
    for await (const { n } of rowsInSnapshot<{ n: number }>(database, many)) {
      expect(await openSnapshots()).toBe(1);
      if (n === 3) break;
    }
    expect(await openSnapshots()).toBe(0);
  });

  it('leave connections for everybody else, however many readers dawdle', async () => {
    const readers = Array.from({ length: 20 }, () => rowsInSnapshot<{ n: number }>(database, many));
    const first = readers.map((reader) => reader.next());
    await first[0];
    expect(await rowsOf<{ one: number }>(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    // Whoever waited for a turn gets it when another leaves.
    for (const [index, reader] of readers.entries()) {
      expect(await first[index]).toMatchObject({ done: false, value: { n: 1 } });
      await reader.return(undefined);
    }
    expect(await openSnapshots()).toBe(0);
  });

  it('end without a reader that takes nothing any more, who is told if it comes back', async () => {
    const reader = rowsInSnapshot<{ n: number }>(database, many, 1);
    await reader.next();
    while ((await openSnapshots()) > 0);
    const rest = async (): Promise<void> => {
      for await (const { n } of reader) expect(n).toBeLessThanOrEqual(2000);
    };
    await expect(rest()).rejects.toThrow('paused for more than 1 ms');
  });
});
