import { instantField, suspicionKinds, suspicionOutcomes, toldByWays, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/** `GET /api/<collection|transfer|sorting|regulator>/audit/suspicions`, by report: every report to the police, as it stands. What is
 * optional is not told by a service of a version before. */
export const auditSuspicionSchema = z.object({
  reportId: uuidV7Field,
  siteId: uuidV7Field,
  kind: z.enum(suspicionKinds),
  goods: z.string().optional(),
  classCode: z.string().nullable().optional(),
  grams: z.int().nullable().optional(),
  office: z.string().optional(),
  toldBy: z.enum(toldByWays).optional(),
  toldAt: instantField,
  number: z.string().nullable(),
  outcome: z.enum(suspicionOutcomes),
  followUps: z.int().nonnegative(),
});
export type AuditSuspicion = z.infer<typeof auditSuspicionSchema>;
