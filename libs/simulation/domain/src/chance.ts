import { sha256Hex } from '@huihuan/kernel-domain';

/** A source of decisions that makes the same ones for the same seed: sfc32, started from a digest of the seed. */
export interface Chance {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** True in this share of the cases. */
  readonly happens: (share: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  /** One of a list that is not empty. @throws RangeError for an empty one */
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
  /** One of a list, the heavier the likelier. */
  readonly weighted: <Value>(values: readonly Value[], weightOf: (value: Value) => number) => Value;
}

export const openChance = (seed: string): Chance => {
  const digest = sha256Hex(seed);
  const word = (index: number): number => Number.parseInt(digest.slice(index * 8, index * 8 + 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const index = between(0, values.length - 1);
    if (index < 0 || index >= values.length) throw new RangeError('nothing to choose from');
    return values[index] as Value;
  };
  const weighted = <Value>(values: readonly Value[], weightOf: (value: Value) => number): Value => {
    let left = next() * values.reduce((sum, value) => sum + weightOf(value), 0);
    return values.find((value) => (left -= weightOf(value)) < 0) ?? oneOf(values);
  };
  return { next, happens: (share) => next() < share, between, oneOf, weighted };
};
