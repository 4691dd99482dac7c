import type { ServiceDatabase } from './service-database.ts';

const batchRows = 2000;

/**
 * All rows of a query in one snapshot, some at a time: for streams that are larger than memory. The cursor and its
 * transaction end with the iteration, also when it is broken off.
 */
export async function* rowsInSnapshot<Row>(database: ServiceDatabase, sql: string): AsyncGenerator<Row> {
  const runner = database.dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('begin isolation level repeatable read read only');
    // Whoever reads slowly must not be cut off by the limit for forgotten transactions.
    await runner.query('set local idle_in_transaction_session_timeout = 0');
    await runner.query(`declare all_rows no scroll cursor for ${sql}`);
    for (;;) {
      const rows = (await runner.query(`fetch ${batchRows} from all_rows`)) as Row[];
      yield* rows;
      if (rows.length < batchRows) return;
    }
  } finally {
    await runner.query('rollback').catch(() => undefined);
    await runner.release();
  }
}
