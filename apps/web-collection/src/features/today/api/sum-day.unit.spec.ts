import { expect, it } from '@jest/globals';
import { sumByClass, sumDay } from './sum-day.ts';

const act = (state: Parameters<typeof sumDay>[0][number]['state'], kind = 'intake') => ({
  ...{ kind, state, body: { classCode: 'bulk.paper', grams: 1_000, paidFen: 500 } },
});

it('a day counts what was taken in, not what was taken back or refused', () => {
  const acts = [act('done'), act('waiting'), act('sent'), act('withdrawn'), act('refused'), act('mended')];
  expect(sumDay([...acts, act('waiting', 'shipment.open')])).toEqual({
    ...{ items: 3, grams: 3_000, paidFen: 1_500, waiting: 3 },
  });
});

it('a day is also known class by class, the heaviest first', () => {
  const fridge = { ...act('done'), body: { classCode: 'appliance.refrigerator', grams: 45_200, paidFen: 4_000 } };
  expect(sumByClass([act('done'), fridge, act('waiting'), act('withdrawn')])).toEqual([
    { classCode: 'appliance.refrigerator', items: 1, grams: 45_200, paidFen: 4_000 },
    { classCode: 'bulk.paper', items: 2, grams: 2_000, paidFen: 1_000 },
  ]);
});
