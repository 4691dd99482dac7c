import { z } from 'zod';

/**
 * An audit stream is NDJSON (`application/x-ndjson`): one row a line, read in one snapshot of the database, in the order
 * that the row's schema names. Its last line is the end mark; a stream without one was cut off and proves nothing.
 */
export const auditEndSchema = z.object({
  end: z.object({
    /** How many lines came before this one. */
    rows: z.int().nonnegative(),
  }),
});
export type AuditEnd = z.infer<typeof auditEndSchema>;

export const auditContentType = 'application/x-ndjson';

/** The end mark after `rows` rows. */
export const auditEnd = (rows: number): AuditEnd => ({ end: { rows } });
