import fc from 'fast-check';
import { makeImei } from './make-imei.ts';
import { makeResidentId } from './make-resident-id.ts';
import { makeUscc } from './make-uscc.ts';
import { makeVin } from './make-vin.ts';
import type { RandomSource } from './random-source.ts';

/** For specs: a source of random numbers that shrinks and repeats with the property that uses it. */
export const randomSource: fc.Arbitrary<RandomSource> = fc
  .infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map((numbers) => () => Number(numbers.next().value));

/** Any one character of an alphabet. */
export const characterOf = (alphabet: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(alphabet));

export const vinNumber = randomSource.map(makeVin);
export const residentIdNumber = randomSource.map(makeResidentId);
export const usccNumber = randomSource.map(makeUscc);
export const imeiNumber = randomSource.map(makeImei);

/** The text with one character replaced: a misread. */
export const replaced = (text: string, position: number, character: string): string =>
  text.slice(0, position) + character + text.slice(position + 1);

/** The text with the characters at `position` and the next exchanged: a slip of the fingers. */
export const exchanged = (text: string, position: number): string =>
  text.slice(0, position) + text.charAt(position + 1) + text.charAt(position) + text.slice(position + 2);
