import type { ServiceDatabase } from './service-database.ts';
import { createTurns, type TakeTurn } from './turns.ts';

const batchRows = 2000;
/** Of the eight connections of a service: whoever reads all of its books must not keep the others from their work. */
const readersAtOnce = 3;
/** A reader that takes no batch for so long is gone without having said so, or keeps a place from others. */
const patience = 2 * 60_000;

const turnsOf = new WeakMap<ServiceDatabase, TakeTurn>();

/** Waits for a place among those who read whole books of a service. @returns what gives the place back */
export const turnAt = (database: ServiceDatabase): Promise<() => void> => {
  const turns = turnsOf.get(database) ?? createTurns(readersAtOnce);
  turnsOf.set(database, turns);
  return turns();
};

/**
 * All rows of a query in one snapshot, some at a time: for streams that are larger than memory. The cursor and its
 * transaction end with the iteration, also when it is broken off or not continued. A few read at a time, the others wait.
 * @throws where the reader paused for longer than it may
 */
export async function* rowsInSnapshot<Row>(
  database: ServiceDatabase,
  sql: string,
  longestPauseMilliseconds = patience,
): AsyncGenerator<Row> {
  const giveTurnBack = await turnAt(database);
  const runner = database.dataSource.createQueryRunner();
  const ended = new AbortController();
  const end = async (): Promise<void> => {
    if (ended.signal.aborted) return;
    ended.abort();
    await runner.query('rollback').catch(() => undefined);
    await runner.release().catch(() => undefined);
    giveTurnBack();
  };
  try {
    await runner.connect();
    await runner.query('begin isolation level repeatable read read only');
    // Whoever reads slowly must not be cut off by the limit for forgotten transactions.
    await runner.query('set local idle_in_transaction_session_timeout = 0');
    await runner.query(`declare all_rows no scroll cursor for ${sql}`);
    for (;;) {
      const rows = (await runner.query(`fetch ${batchRows} from all_rows`)) as Row[];
      const impatience = setTimeout(() => void end(), longestPauseMilliseconds).unref();
      try {
        yield* rows;
      } finally {
        clearTimeout(impatience);
      }
      if (rows.length < batchRows) return;
      if (ended.signal.aborted)
        throw new Error(`the reader of a snapshot paused for more than ${longestPauseMilliseconds} ms`);
    }
  } finally {
    await end();
  }
}
