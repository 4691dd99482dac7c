import { randomInt } from 'node:crypto';
import { makeSerial, type RandomSource } from '@huihuan/identifiers-domain';
import { testId } from '../test-id.ts';

const chance: RandomSource = () => randomInt(2 ** 32) / 2 ** 32;

/** One hand-in as a tablet sends it. */
export interface HandIn {
  readonly id: string;
  readonly classCode: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly grams: number;
  readonly consignor: { readonly kind: string };
  readonly paidFen: number;
  readonly occurredAt: string;
}

export const fridgeGrams = 50_000;

/** A fridge of 50 kg with a serial number of its own, handed in so many milliseconds ago. */
export const fridge = (ago = 0): HandIn => ({
  id: testId(),
  classCode: 'appliance.refrigerator',
  identifiers: [{ kind: 'serial', value: makeSerial(chance) }],
  grams: fridgeGrams,
  consignor: { kind: 'anonymous' },
  paidFen: 3000,
  occurredAt: new Date(Date.now() - ago).toISOString(),
});
