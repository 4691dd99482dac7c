/** Up to how many differing bits, of 64, two pictures are called alike; the spec beside this file shows why. */
export const alikeDistance = 7;

const bands = 4;
const bandBits = 16;

/** The four bands of 16 bits of a hash, each a column with an index. */
export const bandsOf = (hash: string): readonly number[] =>
  Array.from({ length: bands }, (_, band) => parseInt(hash.slice(band * 4, band * 4 + 4), 16));

/**
 * A band and everything that differs from it in one bit. Where two hashes differ in 7 bits at most, at least one of their
 * four bands differs in one bit at most (7 < 4 × 2): so looking for 17 values in each of four indexes finds every one.
 */
export const bandNeighbours = (band: number): readonly number[] => [
  band,
  ...Array.from({ length: bandBits }, (_, bit) => band ^ (1 << bit)),
];
