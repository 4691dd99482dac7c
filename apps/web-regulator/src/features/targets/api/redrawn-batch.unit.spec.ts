import { describe, expect, it } from '@jest/globals';
import type { BatchSeen, Redrawn } from './batches.ts';
import { redrawnCells, redrawnLines, signedWeight } from './redrawn-batch.ts';

const figures = {
  inputGrams: 50_000,
  outputGrams: 40_000,
  lossGrams: 10_000,
  differenceGrams: 0,
  toleranceGrams: 1500,
};
const dry = { ...figures, basis: 'dry' } as const;
const batch: BatchSeen = {
  ...{ batchId: 'b', siteId: 's', code: 'PC-1', family: 'appliance', state: 'closed', openedAt: null, closedAt: null },
  ...{ jobs: 1, inProcessGrams: 0, balanced: true, explanation: null, ...figures },
};
const at = '2026-03-02T01:01:00.000Z';
const redrawn: Redrawn = {
  ...{
    ...figures,
    inputGrams: 50_800,
    differenceGrams: 800,
    toleranceGrams: 1524,
    eventId: 'e',
    balanced: true,
    dry: null,
  },
  correction: { at, itemId: 'i', classCode: 'c', beforeGrams: 50_000, afterGrams: 50_800, reason: 'r', hash: 'h' },
};

describe('a balance that was drawn anew', () => {
  it('stands line by line beside what was reported, dry mass where both have it', () => {
    const lines = redrawnLines(batch, redrawn).map(({ name, reported, now }) => `${name} ${now - reported}`);
    expect(lines).toEqual([
      'inputGrams 800',
      'outputGrams 0',
      'lossGrams 0',
      'differenceGrams 800',
      'toleranceGrams 24',
    ]);
    const both = redrawnLines({ ...batch, dry }, { ...redrawn, dry: { ...dry, differenceGrams: 5 } });
    expect(both.at(-1)).toEqual({ name: 'dryDifferenceGrams', reported: 0, now: 5 });
  });

  it.each([
    [0, '0'],
    [24, '+24 g'],
    [-24, '−24 g'],
    [800, '+800 as said'],
    [-1_240_000, '−1240000 as said'],
  ])('a change of %i g is written %s', (grams, written) =>
    expect(signedWeight(grams, (some) => `${some} as said`)).toBe(written),
  );

  it('is in the file with its correction, and empty where nothing was corrected', () => {
    expect(redrawnCells({ ...batch, redrawn })).toEqual([50_800, 800, 800, at, 'e']);
    expect(redrawnCells(batch)).toEqual(['', '', '', '', '']);
    expect(redrawnCells({ ...batch, redrawn: { ...redrawn, correction: null } })[3]).toBe('');
  });
});
