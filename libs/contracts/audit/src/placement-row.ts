import { uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/** `GET /api/<collection|transfer|sorting>/audit/placements`, by kind and id: everything that lies in a bay now. */
export const auditPlacementSchema = z.object({
  kind: z.enum(['item', 'container']),
  id: uuidV7Field,
  siteId: uuidV7Field,
  bayId: uuidV7Field,
});
export type AuditPlacement = z.infer<typeof auditPlacementSchema>;
