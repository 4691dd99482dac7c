import { gramsOf, isBalanced, type Balance, type BalanceFrame, type Weighed } from './balance.ts';

/** Something that was weighed, and its moisture (含水率) in whole per mille of that weight. */
export interface WeighedWet extends Weighed {
  readonly permille: number;
}

/** Whether a tolerance is held against the weights as they are, or against dry mass. */
export type Basis = 'wet' | 'dry';

/** The water in a weight, to the nearest gram, half a gram up. */
export const waterGrams = ({ grams, permille }: WeighedWet): number => Math.floor((grams * permille + 500) / 1000);

/** Dry mass: weight × (1000 − moisture) / 1000. Together with the water exactly what was weighed. */
export const dryGrams = (wet: WeighedWet): number => wet.grams - waterGrams(wet);

/** What is told of a loss; a part of the reason `moisture` is water and no dry mass. */
export interface ToldLoss extends Weighed {
  readonly parts?: readonly { readonly reason: string; readonly grams: number }[] | undefined;
}

/** Of a loss, what is told to be water. Whole grams. */
export const toldWaterGrams = ({ parts = [] }: ToldLoss): number =>
  gramsOf(parts.filter(({ reason }) => reason === 'moisture'));

/** Outputs and loss against inputs, without their water. What else is lost counts in full: nobody measured it. */
export const dryBalance = (
  { inputGrams, toleranceGrams }: BalanceFrame,
  outputs: readonly WeighedWet[],
  loss: ToldLoss,
): Balance => {
  const outputGrams = gramsOf(outputs.map((output) => ({ grams: dryGrams(output) })));
  const lossGrams = loss.grams - toldWaterGrams(loss);
  return {
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
};

/** A balance of the weights as they are beside that of dry mass, and which of them the tolerance is held against. */
export interface TwoBalances {
  readonly wet: Balance;
  /** `null` unless the moisture of everything on both sides was measured. */
  readonly dry: Balance | null;
  readonly basis: Basis;
}

export const judgedBalance = ({ wet, dry, basis }: TwoBalances): Balance => (basis === 'dry' ? (dry ?? wet) : wet);

export const isJudgedBalanced = (both: TwoBalances): boolean => isBalanced(judgedBalance(both));

/** Water that went in, came out and is gone without having been told as a loss; below zero where water was taken up. */
export interface WaterBalance {
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly toldGrams: number;
  readonly goneGrams: number;
}

/** What the two balances say of water: the difference of the weights is that of dry mass and the water that is gone. */
export const waterOf = (wet: Balance, dry: Balance): WaterBalance => {
  const inputGrams = wet.inputGrams - dry.inputGrams;
  const outputGrams = wet.outputGrams - dry.outputGrams;
  const toldGrams = wet.lossGrams - dry.lossGrams;
  return { inputGrams, outputGrams, toldGrams, goneGrams: inputGrams - outputGrams - toldGrams };
};
