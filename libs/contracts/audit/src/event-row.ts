import { sha256Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/**
 * `GET /api/<service>/audit/events?after=`: what the service itself published, its whole outbox, in the order of the log.
 * `position` only grows; `after` leaves out the positions up to and including it. Where a position is wider than a double
 * can count, it travels as a decimal string.
 */
export const auditEventSchema = z.object({
  position: z.union([z.int().nonnegative(), z.string().regex(/^\d+$/)]),
  /** As the table keeps it: whoever audits computes it again from the record. */
  hash: sha256Field,
  record: z.string(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/**
 * `GET /api/regulator/audit/facts?after=`: the archive of everything that arrived, the regulator's own conflict events
 * included, in the order of arrival. Source and number stand beside the record as the archive indexes them.
 */
export const auditFactSchema = auditEventSchema.extend({
  source: z.string().min(1),
  siteSeq: z.int().positive(),
});
export type AuditFact = z.infer<typeof auditFactSchema>;
