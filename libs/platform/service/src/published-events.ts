import { auditEnd, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import { logTable } from '@huihuan/messaging-core';
import { rowsInSnapshot, type ServiceDatabase } from '@huihuan/platform-persistence';

/**
 * A place in the log as one growing decimal number: the transaction id, then the row number in nineteen digits. It is
 * wider than a double can count, so it travels as text.
 */
const rowDigits = 19;

/** A position beyond the widest number is beyond every event. */
const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/**
 * Everything that this service published, in the order of the log, in one snapshot; then the end mark. What is committed
 * is in it, though an older transaction may still be running whose events stand before some of these.
 * @param after a position in decimal digits; those up to and including it are left out
 */
export async function* publishedEvents(
  database: ServiceDatabase,
  after = '0',
): AsyncGenerator<AuditEvent | AuditEnd, void> {
  const digits = after.padStart(rowDigits + 1, '0');
  const txid = smaller(BigInt(digits.slice(0, -rowDigits)), 2n ** 64n - 1n);
  const pos = smaller(BigInt(digits.slice(-rowDigits)), 2n ** 63n - 1n);
  const rows = rowsInSnapshot<AuditEvent>(
    database,
    `select txid::text || lpad(pos::text, ${rowDigits}, '0') as position, hash, record
       from ${logTable}
      where service = current_user and (txid, pos) > ('${txid}'::xid8, ${pos}::bigint)
      order by txid, pos`,
  );
  let count = 0;
  for await (const row of rows) {
    yield row;
    count += 1;
  }
  yield auditEnd(count);
}
