const lineOf = (grams: number, isStable: boolean): string =>
  `${isStable ? 'ST' : 'US'},GS,+${(grams / 1000).toFixed(2).padStart(7, '0')}kg`;

/** What a scale says while something is put on it: it sways, and then stands. For trying out without a scale. */
export const simulatedLines = (grams: number): readonly string[] => [
  ...[0.4, 1.2, 0.93, 1.04, 0.99].map((share) => lineOf(grams * share, false)),
  lineOf(grams, true),
];
