import { describe, expect, it } from '@jest/globals';
import { changeDraft, emptyDraft, stepBefore, type DraftChange } from './draft.ts';

const after = (...changes: readonly DraftChange[]) => changes.reduce(changeDraft, emptyDraft);
const fridge = { kind: 'class', classCode: 'appliance.refrigerator', asksNumber: true } as const;
const serial = { kind: 'serial', value: 'BCD210' } as const;

describe('a hand-in that is being taken', () => {
  it('goes from step to step by itself', () => {
    const walked = after(
      { kind: 'family', family: 'appliance' },
      fridge,
      { kind: 'number', identifier: serial },
      { kind: 'weight', grams: 45_200 },
      { kind: 'photo', photo: null },
    );
    expect(walked).toMatchObject({ step: 'amount', grams: 45_200, identifiers: [serial], agreedFen: null });
  });

  it('asks no number of what has none, on the way there and back', () => {
    const steel = after({ kind: 'class', classCode: 'bulk.steel', asksNumber: false });
    expect([steel.step, stepBefore(steel, false)]).toEqual(['weight', 'class']);
    expect([stepBefore(emptyDraft, true), stepBefore(after(fridge), true)]).toEqual([null, 'class']);
  });

  it('forgets the price that was settled when the weight changes, and the number when the class does', () => {
    const settled = after(fridge, { kind: 'number', identifier: serial }, { kind: 'amount', fen: 3_500 });
    expect(changeDraft(settled, { kind: 'weight', grams: 1 }).agreedFen).toBeNull();
    expect(changeDraft(settled, fridge).identifiers).toEqual([serial]);
    expect(changeDraft(settled, { ...fridge, classCode: 'appliance.monitor' })).toMatchObject({
      ...{ identifiers: [], agreedFen: null },
    });
  });
});
