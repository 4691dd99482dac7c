import { describe, expect, it } from '@jest/globals';
import type { Details, Family } from '@huihuan/contracts-events';
import { formOf } from '@huihuan/families-domain';
import { emptyDraft } from './draft.ts';
import { askedOf, isFormAtFault, stopOf, tidied, weightDoubtIn } from './form-of-class.ts';

const of = (family: Family, code: string) => ({ family, code });
const paper = of('bulk', 'bulk.paper');
const car = of('vehicle', 'vehicle.passenger-car');
const laptop = of('device', 'device.laptop');
const slip = { slipNumber: 'B-0042', grossKg: 1_520.5, tareKg: 1_020, netKg: 500.5 };

describe('the form of a hand-in that is about to be recorded', () => {
  it.each<[string, boolean, typeof paper, { details: Details; grams: number }]>([
    ['says nothing where nothing is needed', false, paper, { details: {}, grams: 500_500 }],
    ['agrees with the weight', false, paper, { details: slip, grams: 500_500 }],
    ['does not agree with the weight', true, paper, { details: slip, grams: 500_000 }],
    ['does not agree with itself', true, paper, { details: { ...slip, netKg: 500 }, grams: 500_000 }],
    ['stops at what is never bought', true, paper, { details: { forbiddenSeen: ['weapons'] }, grams: 500_500 }],
    ['has a value out of its range', true, paper, { details: { ...slip, tareKg: -1 }, grams: 500_500 }],
    ['lacks what is needed', true, laptop, { details: {}, grams: 2_000 }],
    ['says what is needed', false, laptop, { details: { dataWay: 'wipe' }, grams: 2_000 }],
  ])('%s: at fault is %s', (_, isAtFault, goods, said) => expect(isFormAtFault(goods, said)).toBe(isAtFault));

  it.each<[string, Details, number | null, boolean]>([
    ['before it is weighed', slip, null, false],
    ['where it was weighed as the slip says', slip, 500_500, false],
    ['where it was weighed otherwise', slip, 500_000, true],
    ['where the slip itself does not add up', { ...slip, netKg: 500 }, 500_500, false],
  ])('puts the weight in doubt, %s', (_, details, grams, isInDoubt) =>
    expect(weightDoubtIn(paper, { details, grams }) !== null).toBe(isInDoubt),
  );

  it('stops a vehicle that may be stolen, and no other', () => {
    const stopsOf = (theftSuspected: boolean) => {
      const asked = askedOf(car, { details: { theftSuspected }, grams: null });
      return formOf('vehicle').fields.flatMap((field) => stopOf(field, asked) ?? []);
    };
    expect(stopsOf(true)).toEqual([expect.objectContaining({ zh: expect.stringContaining('报告公安机关') })]);
    expect(stopsOf(false)).toEqual([]);
  });

  it('forgets what is asked no longer, and what hung on that', () => {
    const details = { dataWay: 'wipe', formerly: 'asked', netKg: 5 };
    const draft = { ...emptyDraft, family: 'device', classCode: 'device.laptop', details } as const;
    expect(tidied(draft).details).toEqual({ dataWay: 'wipe' });
    const unsaid = { ...emptyDraft, details };
    expect(tidied(unsaid)).toBe(unsaid);
  });
});
