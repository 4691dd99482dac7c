import { isJudgedBalanced } from '@huihuan/processing-balance';
import type { RedrawnBalance } from '../batches/batch-schema.ts';

/** A balance that a correction has drawn, as the database has it. */
export type DrawnAnew = Omit<RedrawnBalance, 'balanced'>;

/** Whether what is known now is within the tolerance, by weights or by dry mass as the balance itself says. */
export const judgeRedrawn = (drawn: DrawnAnew): RedrawnBalance => ({
  ...drawn,
  balanced: isJudgedBalanced({ wet: drawn, dry: drawn.dry, basis: drawn.dry?.basis ?? 'wet' }),
});
