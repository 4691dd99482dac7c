import { expect, it } from '@jest/globals';
import { warningsOf } from './warnings-of.ts';

it('reads what the server found odd, and nothing where it found nothing or has not been heard', () => {
  const told = { code: 'payment.outside-tariff', zh: '所付', en: 'the paid' };
  expect(warningsOf({ status: 'accepted', warnings: [told, {}] })).toEqual([told]);
  expect([warningsOf(null), warningsOf({}), warningsOf({ warnings: [] })]).toEqual([[], [], []]);
});
