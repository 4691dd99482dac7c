import { randomInt } from 'node:crypto';
import type { Identifier } from '@huihuan/contracts-events';
import { makeImei, makeSerial, makeVin, type RandomSource } from '@huihuan/identifiers-domain';
import { testId } from '@huihuan/testing-platform';

export const chance: RandomSource = () => randomInt(2 ** 32) / 2 ** 32;

/** One hand-in as a tablet sends it. */
export interface HandIn {
  readonly id: string;
  readonly classCode: string;
  readonly identifiers: readonly Identifier[];
  readonly grams: number;
  readonly consignor: { readonly kind: string; readonly [more: string]: unknown };
  readonly paidFen: number;
  readonly occurredAt: string;
  readonly [more: string]: unknown;
}

const handIn = (classCode: string, grams: number, identifiers: readonly Identifier[]): HandIn => ({
  id: testId(),
  classCode,
  identifiers,
  grams,
  consignor: { kind: 'anonymous' },
  paidFen: 3000,
  occurredAt: new Date().toISOString(),
});

/** A fridge of 50 kg with a serial number of its own. */
export const fridge = (more: Partial<HandIn> = {}): HandIn => ({
  ...handIn('appliance.refrigerator', 50_000, [{ kind: 'serial', value: makeSerial(chance) }]),
  ...more,
});

/** A car of 1.3 t. */
export const car = (vin: string = makeVin(chance), more: Partial<HandIn> = {}): HandIn => ({
  ...handIn('vehicle.passenger-car', 1_300_000, [{ kind: 'vin', value: vin }]),
  ...more,
});

export { makeImei, makeSerial, makeVin };
