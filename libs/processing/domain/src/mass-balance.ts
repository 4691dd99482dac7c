import { toleranceGrams, type Tolerance } from '@huihuan/kernel-domain';
import type { JobInput, MassBalance } from './job.ts';

interface Weighed {
  readonly grams: number;
}

interface Work {
  readonly inputs: readonly Pick<JobInput, 'classCode' | 'grams'>[];
  readonly outputs: readonly Weighed[];
  readonly loss: Weighed;
}

const sum = (of: readonly Weighed[]): number => of.reduce((total, { grams }) => total + grams, 0);

/**
 * Outputs + loss against inputs, in whole grams. The tolerance is the sum of what each input's class allows for its own
 * weight, so that a light battery among heavy cars brings no car's tolerance with it.
 */
export const massBalance = (
  { inputs, outputs, loss }: Work,
  toleranceBalance: (classCode: string) => Tolerance,
): MassBalance => {
  const [inputGrams, outputGrams, lossGrams] = [sum(inputs), sum(outputs), loss.grams];
  return {
    inputGrams,
    outputGrams,
    lossGrams,
    differenceGrams: inputGrams - outputGrams - lossGrams,
    toleranceGrams: inputs.reduce(
      (total, { classCode, grams }) => total + toleranceGrams(toleranceBalance(classCode), grams),
      0,
    ),
  };
};

export const isBalanced = ({ differenceGrams, toleranceGrams: limit }: MassBalance): boolean =>
  Math.abs(differenceGrams) <= limit;
