import { instantField, suspicionKinds, suspicionOutcomes, toldByWays, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/** `GET /api/<collection|transfer|sorting|regulator>/audit/suspicions`, by report: every report to the police, as it stands. */
export const auditSuspicionSchema = z.object({
  reportId: uuidV7Field,
  siteId: uuidV7Field,
  kind: z.enum(suspicionKinds),
  goods: z.string(),
  classCode: z.string().nullable(),
  grams: z.int().nullable(),
  office: z.string(),
  toldBy: z.enum(toldByWays),
  toldAt: instantField,
  number: z.string().nullable(),
  outcome: z.enum(suspicionOutcomes),
  followUps: z.int().nonnegative(),
});
export type AuditSuspicion = z.infer<typeof auditSuspicionSchema>;
