import { uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

const figures = {
  inputGrams: z.int(),
  outputGrams: z.int(),
  lossGrams: z.int(),
  /** Inputs − outputs − loss. */
  differenceGrams: z.int(),
  toleranceGrams: z.int(),
};

/** `GET /api/sorting/audit/balances`, by job: every dismantling job that the centres closed, as it was judged and as it is known now. */
export const auditJobBalanceSchema = z.object({
  jobId: uuidV7Field,
  siteId: uuidV7Field,
  ...figures,
  /** Whether a supervisor explained the difference. */
  explained: z.boolean(),
  /** As corrections of its inputs have drawn it anew; null where none did. */
  redrawn: z.object({ ...figures, dryDifferenceGrams: z.int().nullable() }).nullable(),
});
export type AuditJobBalance = z.infer<typeof auditJobBalanceSchema>;
