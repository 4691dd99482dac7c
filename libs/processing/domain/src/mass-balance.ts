import { toleranceGrams, type Tolerance } from '@huihuan/kernel-domain';
import { balanceWith, gramsOf, type Weighed } from '@huihuan/processing-balance';
import type { JobInput, MassBalance } from './job.ts';

export {
  batchBalance,
  batchDry,
  isBalanced,
  isJudgedBalanced,
  type BatchBalance,
  type JobOfBatch,
} from '@huihuan/processing-balance';

interface Work {
  readonly inputs: readonly Pick<JobInput, 'classCode' | 'grams'>[];
  readonly outputs: readonly Weighed[];
  readonly loss: Weighed;
}

/**
 * Outputs + loss against inputs, in whole grams. The tolerance is the sum of what each input's class allows for its own
 * weight, so that a light battery among heavy cars brings no car's tolerance with it.
 */
export const massBalance = (
  { inputs, outputs, loss }: Work,
  toleranceBalance: (classCode: string) => Tolerance,
): MassBalance => {
  const allowed = inputs.map(({ classCode, grams }) => ({ grams: toleranceGrams(toleranceBalance(classCode), grams) }));
  return balanceWith({ inputGrams: gramsOf(inputs), toleranceGrams: gramsOf(allowed) }, outputs, loss);
};
