import { auditEnd, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';

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
 * Everything that this service published, in the order of the log, as it was when the reading began; then the end mark.
 * @param after a position; those up to and including it are left out
 */
export async function* publishedEvents(
  database: ServiceDatabase,
  after = '0',
): AsyncGenerator<AuditEvent | AuditEnd, void> {
  const [now] = await rowsOf<{ horizon: string }>(
    database,
    'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
  );
  let [position, count] = [after, 0];
  for (;;) {
    const rows: Row[] = await rowsOf<Row>(database, pageSql, [...partsOf(position), now?.horizon, rowsAtOnce]);
    yield* rows;
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) break;
    position = last.position;
  }
  yield auditEnd(count);
}

const pageSql = `
  select ${placeSql} as position, hash, record
    from ${logTable}
   where service = current_user
     and (txid, pos) > ($1::xid8, $2::bigint)
     and txid < $3::xid8
   order by txid, pos
   limit $4`;

const partsOf = (position: string): readonly [string, string] => {
  const digits = position.padStart(rowDigits + 1, '0');
  return [digits.slice(0, -rowDigits), digits.slice(-rowDigits)];
};
