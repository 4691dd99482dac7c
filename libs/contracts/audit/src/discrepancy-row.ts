import { discrepancyKinds, resolutions, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/**
 * `GET /api/<collection|transfer|sorting|regulator>/audit/discrepancies`, by id. The receiver's service owns a difference and
 * has a row for each; the sender's service has its copy. Between two sites of one tier there is one row.
 */
export const auditDiscrepancySchema = z.object({
  discrepancyId: uuidV7Field,
  shipmentId: uuidV7Field,
  fromSiteId: uuidV7Field,
  toSiteId: uuidV7Field,
  kind: z.enum(discrepancyKinds),
  state: z.enum(['open', 'settled']),
  /** As opened; `null` for goods that nobody has identified. */
  itemId: uuidV7Field.nullable(),
  /** `null` while open. */
  resolution: z.enum(resolutions).nullable(),
});
export type AuditDiscrepancy = z.infer<typeof auditDiscrepancySchema>;
