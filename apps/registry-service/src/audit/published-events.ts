import { auditEnd, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';

/**
 * A place in the log as one growing decimal number: the transaction id, then the row number in nineteen digits. It is
 * wider than a double can count, so it travels as text.
 */
const placeSql = `txid::text || lpad(pos::text, 19, '0')`;
const rowDigits = 19;

const rowsAtOnce = 1000;

interface Row extends AuditEvent {
  readonly position: string;
}

/**
 * Everything that this service published, in the order of the log, read in one snapshot; then the end mark. The registry
 * writes under one lock, so nothing can appear later before a position that was read.
 * @param after a position; those up to and including it are left out
 */
export async function* publishedEvents(
  database: ServiceDatabase,
  after = '0',
): AsyncGenerator<AuditEvent | AuditEnd, void> {
  const snapshot = database.dataSource.createQueryRunner();
  try {
    await snapshot.startTransaction('REPEATABLE READ');
    let rows = 0;
    for await (const row of rowsAfter(snapshot, after)) {
      yield row;
      rows += 1;
    }
    yield auditEnd(rows);
  } finally {
    if (snapshot.isTransactionActive) await snapshot.rollbackTransaction();
    await snapshot.release();
  }
}

async function* rowsAfter(tx: Tx, after: string): AsyncGenerator<Row, void> {
  let position: string | undefined = after;
  while (position !== undefined) {
    const rows: Row[] = await rowsOf<Row>(tx, pageSql, [...partsOf(position), rowsAtOnce]);
    yield* rows;
    position = rows.length < rowsAtOnce ? undefined : rows.at(-1)?.position;
  }
}

const pageSql = `
  select ${placeSql} as position, hash, record
    from ${logTable}
   where service = current_user
     and (txid, pos) > ($1::xid8, $2::bigint)
   order by txid, pos
   limit $3`;

const partsOf = (position: string): readonly [string, string] => {
  const digits = position.padStart(rowDigits + 1, '0');
  return [digits.slice(0, -rowDigits), digits.slice(-rowDigits)];
};
