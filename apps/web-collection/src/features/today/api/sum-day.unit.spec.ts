import { expect, it } from '@jest/globals';
import { sumDay } from './sum-day.ts';

const act = (state: Parameters<typeof sumDay>[0][number]['state'], kind = 'intake') => ({
  ...{ kind, state, body: { grams: 1_000, paidFen: 500 } },
});

it('a day counts what was taken in, not what was taken back or refused', () => {
  const acts = [act('done'), act('waiting'), act('sent'), act('withdrawn'), act('refused'), act('mended')];
  expect(sumDay([...acts, act('waiting', 'shipment.open')])).toEqual({
    ...{ items: 3, grams: 3_000, paidFen: 1_500, waiting: 3 },
  });
});
