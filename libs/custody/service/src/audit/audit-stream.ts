import { auditEndSchema, type AuditEnd } from '@huihuan/contracts-audit';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';

/** An operation that tells every row of a table, one a line, and at last how many there were. */
export const auditStream = <Row extends z.ZodType>(path: string, summary: string, summaryZh: string, row: Row) =>
  operation({
    method: 'GET',
    path,
    access: { action: 'audit.read', where: () => 'network' },
    summary,
    summaryZh,
    tags: ['audit'],
    media: 'ndjson',
    answer: z.union([row, auditEndSchema]),
  });

/** Rows as they are told, and the mark behind the last. */
export async function* withEnd<Row, Told>(
  rows: AsyncIterable<Row>,
  tell: (row: Row) => Told,
): AsyncGenerator<Told | AuditEnd> {
  let count = 0;
  for await (const row of rows) {
    yield tell(row);
    count += 1;
  }
  yield { end: { rows: count } };
}
