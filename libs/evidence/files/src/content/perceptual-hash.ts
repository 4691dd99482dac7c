/** Side of the grey picture that is looked at, in pixels. */
export const greySide = 32;

/** Below this spread of brightness (0 to 255, standard deviation) a picture shows nothing that could be recognised. */
const leastSpread = 3;

/** How often each of the 32 frequencies swings at each of the 32 pixels. */
const cosines = Array.from({ length: greySide }, (_, frequency) =>
  Float64Array.from({ length: greySide }, (__, pixel) =>
    Math.cos(((2 * pixel + 1) * frequency * Math.PI) / (2 * greySide)),
  ),
);

/** The 64 lowest frequencies behind the mean, in the diagonal order of JPEG: from coarse to fine. */
const frequencies = ((): readonly (readonly [number, number])[] => {
  const all: [number, number][] = [];
  for (let sum = 1; all.length < 64; sum += 1) {
    for (let u = 0; u <= sum && all.length < 64; u += 1) all.push(sum % 2 === 0 ? [u, sum - u] : [sum - u, u]);
  }
  return all;
})();

/**
 * A hash that stays nearly the same when a picture is encoded again, scaled or made brighter: the signs, against their
 * median, of the 64 lowest frequencies of the discrete cosine transform (DCT-II) of a grey picture of 32 × 32.
 * @param grey brightness of each pixel, row by row
 * @returns 16 hexadecimal digits; `null` for a picture without content, such as a covered lens: all of those are alike
 */
export const perceptualHash = (grey: Uint8Array): string | null => {
  if (grey.length !== greySide * greySide) throw new RangeError(`${greySide} × ${greySide} pixels are expected`);
  if (spread(grey) < leastSpread) return null;
  const rows = transformRows(grey);
  const values = frequencies.map(([u, v]) => {
    let sum = 0;
    for (let y = 0; y < greySide; y += 1) sum += (rows[v]?.[y] ?? 0) * (cosines[u]?.[y] ?? 0);
    return sum;
  });
  const median = medianOf(values);
  const bits = values.reduce((all, value) => (all << 1n) | (value > median ? 1n : 0n), 0n);
  return bits.toString(16).padStart(16, '0');
};

/** For each horizontal frequency that is needed, its strength in every row. */
const transformRows = (grey: Uint8Array): readonly Float64Array[] =>
  Array.from({ length: 11 }, (_, frequency) =>
    Float64Array.from({ length: greySide }, (__, y) => {
      let sum = 0;
      for (let x = 0; x < greySide; x += 1) sum += (grey[y * greySide + x] ?? 0) * (cosines[frequency]?.[x] ?? 0);
      return sum;
    }),
  );

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

const spread = (grey: Uint8Array): number => {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length);
};

/** In how many of the 64 bits two hashes differ. */
export const hashDistance = (one: string, other: string): number => {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
};
