import { median } from './statistics.ts';

/** Measures one round of one side. @returns a rate or a duration */
export type Measure = (round: number) => Promise<number>;

export interface SideBySide {
  readonly ours: number;
  readonly baseline: number;
  /** Every round, in order. */
  readonly rounds: readonly { readonly ours: number; readonly baseline: number }[];
}

/**
 * Measures both sides in turn, round by round, the other one first each time, so that neither has the quieter machine; the
 * first round warms both and does not count.
 */
export const sideBySide = async (count: number, ours: Measure, baseline: Measure): Promise<SideBySide> => {
  const rounds: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= count; round += 1) {
    const measured = { ours: 0, baseline: 0 };
    const measureOurs = async (): Promise<void> => void (measured.ours = await ours(round));
    const measureBaseline = async (): Promise<void> => void (measured.baseline = await baseline(round));
    const turns = round % 2 === 0 ? [measureOurs, measureBaseline] : [measureBaseline, measureOurs];
    for (const turn of turns) await turn();
    if (round > 0) rounds.push(measured);
  }
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
