import { describe, expect, it } from '@jest/globals';
import { changeDraft, emptyDraft, stepBefore, type DraftChange } from './draft.ts';

const after = (...changes: readonly DraftChange[]) => changes.reduce(changeDraft, emptyDraft);
const fridge = { kind: 'class', classCode: 'appliance.refrigerator', asks: { number: true, details: false } } as const;
const serial = { kind: 'serial', value: 'BCD210' } as const;

describe('a hand-in that is being taken', () => {
  it('goes from step to step by itself', () => {
    const walked = after(
      { kind: 'family', family: 'appliance' },
      fridge,
      { kind: 'number', identifier: serial, asks: fridge.asks },
      { kind: 'weight', grams: 45_200 },
      { kind: 'photo', photo: null },
    );
    expect(walked).toMatchObject({ step: 'amount', grams: 45_200, identifiers: [serial], agreedFen: null });
  });

  it('asks no number of what has none, on the way there and back', () => {
    const asks = { number: false, details: false };
    const paper = after({ kind: 'class', classCode: 'bulk.paper', asks });
    expect([paper.step, stepBefore(paper, asks)]).toEqual(['weight', 'class']);
    expect([stepBefore(emptyDraft, fridge.asks), stepBefore(after(fridge), fridge.asks)]).toEqual([null, 'class']);
  });

  it('asks the form of a class that needs something, between number and weight', () => {
    const laptop = { kind: 'class', classCode: 'device.laptop', asks: { number: true, details: true } } as const;
    const numbered = after(laptop, { kind: 'number', identifier: null, asks: laptop.asks });
    expect([numbered.step, stepBefore(numbered, laptop.asks)]).toEqual(['details', 'number']);
    const said = [
      { kind: 'details', details: { dataWay: 'wipe' } },
      { kind: 'details-done', isWeightInDoubt: false },
    ] as const satisfies readonly DraftChange[];
    const weighing = said.reduce(changeDraft, numbered);
    expect(weighing).toMatchObject({ step: 'weight', details: { dataWay: 'wipe' } });
    expect(stepBefore(weighing, laptop.asks)).toBe('details');
    expect(changeDraft(weighing, { ...laptop, classCode: 'device.phone' }).details).toEqual({});
  });

  it('opens a form that needs nothing from the end, and leads back there', () => {
    const paying = after(fridge, { kind: 'weight', grams: 45_200 }, { kind: 'photo', photo: null });
    const opened = changeDraft(paying, { kind: 'go', step: 'details' });
    expect(stepBefore(opened, fridge.asks)).toBe('amount');
    expect(changeDraft(opened, { kind: 'details-done', isWeightInDoubt: false }).step).toBe('amount');
    expect(changeDraft(opened, { kind: 'details-done', isWeightInDoubt: true }).step).toBe('weight');
  });

  it('forgets the price that was settled when the weight changes, and the number when the class does', () => {
    const settled = after(
      fridge,
      { kind: 'number', identifier: serial, asks: fridge.asks },
      { kind: 'amount', fen: 3_500 },
    );
    expect(changeDraft(settled, { kind: 'weight', grams: 1 }).agreedFen).toBeNull();
    expect(changeDraft(settled, fridge).identifiers).toEqual([serial]);
    expect(changeDraft(settled, { ...fridge, classCode: 'appliance.monitor' })).toMatchObject({
      ...{ identifiers: [], agreedFen: null },
    });
  });

  it('lets go of a booking and its person once somebody else is taken in', () => {
    const booked = { kind: 'person', consignorId: 'c', mask: '张*' } as const;
    const begun: DraftChange = { kind: 'load', draft: { ...emptyDraft, bookingId: 'b', consignor: booked } };
    const family: DraftChange = { kind: 'family', family: 'device' };
    expect(after(begun, fridge)).toMatchObject({ bookingId: 'b', consignor: booked });
    expect(after(begun, fridge, { kind: 'go', step: 'family' }, family)).toMatchObject({
      ...{ step: 'class', family: 'device', bookingId: null, consignor: { kind: 'anonymous' } },
    });
    expect(after(begun, { kind: 'consignor', consignor: booked }).bookingId).toBe('b');
    for (const consignor of [{ kind: 'anonymous' }, { ...booked, consignorId: 'd' }] as const)
      expect(after(begun, { kind: 'consignor', consignor })).toMatchObject({ bookingId: null, consignor });
  });

  it('keeps the booking of a refused hand-in that is mended in another family', () => {
    const [bookingId, mends] = ['b', 'refused'];
    const consignor = { kind: 'person', consignorId: 'c', mask: '张*' } as const;
    const mending = changeDraft({ ...emptyDraft, bookingId, mends, consignor }, { kind: 'family', family: 'device' });
    expect(mending).toMatchObject({ bookingId, mends, consignor });
  });
});
