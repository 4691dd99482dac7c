/** Something that was put on a scale. */
export interface Weighed {
  readonly grams: number;
}

/** What stands fixed since a job began: the weight of its inputs, and how far the balance may be out. Whole grams. */
export interface BalanceFrame {
  readonly inputGrams: number;
  readonly toleranceGrams: number;
}

/** Outputs + loss against inputs, in whole grams. */
export interface Balance extends BalanceFrame {
  readonly outputGrams: number;
  readonly lossGrams: number;
  /** Inputs − outputs − loss: above zero something is missing, below zero more came out than went in. */
  readonly differenceGrams: number;
}

export const gramsOf = (all: readonly Weighed[]): number => all.reduce((total, { grams }) => total + grams, 0);

/** The balance of what was weighed so far: the same here for the server that decides and the page that shows it live. */
export const balanceWith = (
  { inputGrams, toleranceGrams }: BalanceFrame,
  outputs: readonly Weighed[],
  loss: Weighed,
): Balance => {
  const [outputGrams, lossGrams] = [gramsOf(outputs), loss.grams];
  return {
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
};

export const isBalanced = ({
  differenceGrams,
  toleranceGrams,
}: Pick<Balance, 'differenceGrams' | 'toleranceGrams'>): boolean => Math.abs(differenceGrams) <= toleranceGrams;
