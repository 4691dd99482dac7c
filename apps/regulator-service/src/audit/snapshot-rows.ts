import { auditEnd, type AuditEnd } from '@huihuan/contracts-audit';
import { rowsOf, turnAt, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';

const rowsAtOnce = 2000;

/** A table as pages: a statement with the keys of the last row and the size of a page as its parameters. */
export interface AuditTable<Row> {
  /** Orders by the key, begins after `$1 … $n`, and takes as many rows as the parameter after them says. */
  readonly sql: string;
  readonly first: readonly unknown[];
  readonly keyOf: (row: Row) => readonly unknown[];
}

/** Every row of a table as it was at one moment, then the end mark. */
export async function* snapshotRows<Row>(
  database: ServiceDatabase,
  table: AuditTable<Row>,
): AsyncGenerator<Row | AuditEnd, void> {
  const giveTurnBack = await turnAt(database);
  const snapshot = database.dataSource.createQueryRunner();
  try {
    await snapshot.startTransaction('REPEATABLE READ');
    // A slow reader may take its time between two pages; one that is gone without a word must not hold the snapshot.
    await snapshot.query(`set local idle_in_transaction_session_timeout = '10min'`);
    let count = 0;
    for await (const row of pages(snapshot, table)) {
      yield row;
      count += 1;
    }
    yield auditEnd(count);
  } finally {
    if (snapshot.isTransactionActive) await snapshot.rollbackTransaction().catch(() => undefined);
    await snapshot.release();
    giveTurnBack();
  }
}

async function* pages<Row>(tx: Tx, { sql, first, keyOf }: AuditTable<Row>): AsyncGenerator<Row, void> {
  let key: readonly unknown[] | null = first;
  while (key !== null) {
    const rows: Row[] = await rowsOf<Row>(tx, sql, [...key, rowsAtOnce]);
    yield* rows;
    const last = rows.at(-1);
    key = last === undefined || rows.length < rowsAtOnce ? null : keyOf(last);
  }
}
