import { inTurn, type Measure } from './in-turn.ts';
import { median } from './statistics.ts';

export interface SideBySide {
  readonly ours: number;
  readonly baseline: number;
  /** Every round, in order. */
  readonly rounds: readonly { readonly ours: number; readonly baseline: number }[];
}

/** Measures both sides in turn, round by round, and takes the median of each. */
export const sideBySide = async (count: number, ours: Measure, baseline: Measure): Promise<SideBySide> => {
  const rounds = await inTurn(count, { ours, baseline });
  return {
    ours: median(rounds.map((round) => round.ours)),
    baseline: median(rounds.map((round) => round.baseline)),
    rounds,
  };
};

/** How many per second. */
export const rate = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return count / ((performance.now() - began) / 1000);
};
