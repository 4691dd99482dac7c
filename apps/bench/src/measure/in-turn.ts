/** Measures one round of one side. @returns a rate or a duration */
export type Measure = (round: number) => Promise<number>;

/**
 * Measures sides in turn, round by round, another one first each time, so that none has the quieter machine; the first round
 * warms all and does not count.
 * @returns what each side did in each round, in order
 */
export const inTurn = async <Side extends string>(
  count: number,
  sides: Readonly<Record<Side, Measure>>,
): Promise<readonly Readonly<Record<Side, number>>[]> => {
  const names = Object.keys(sides) as Side[];
  const rounds: Record<Side, number>[] = [];
  for (let round = 0; round <= count; round += 1) {
    const first = round % names.length;
    const measured: Partial<Record<Side, number>> = {};
    for (const name of [...names.slice(first), ...names.slice(0, first)]) measured[name] = await sides[name](round);
    if (round > 0) rounds.push(measured as Record<Side, number>);
  }
  return rounds;
};
