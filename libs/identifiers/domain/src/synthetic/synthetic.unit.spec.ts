import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  identify,
  makeBatteryCode,
  makeImei,
  makePlate,
  makeResidentId,
  makeSerial,
  makeUscc,
  makeVin,
  type IdentifierKind,
  type RandomSource,
} from '../index.ts';
import { randomSource } from './synthetic-samples.support.spec.ts';

const at = new Date('2026-06-01T00:00:00Z');

const makers: [string, (random: RandomSource) => string][] = [
  ['vin', makeVin],
  ['plate', makePlate],
  ['resident-id', makeResidentId],
  ['uscc', makeUscc],
  ['battery', makeBatteryCode],
];

const fixedMakers: [IdentifierKind, (random: RandomSource) => string][] = [
  ['serial', makeSerial],
  ['imei', makeImei],
];

describe('synthetic identifiers', () => {
  it.each(makers)('of kind %s are recognised, valid, normalized and without a remark', (kind, make) => {
    fc.assert(
      fc.property(randomSource, (random) => {
        const input = make(random);
        expect(identify(input, { at })).toMatchObject({ kind, valid: true, normalized: input, warnings: [] });
      }),
    );
  });

  it.each(fixedMakers)('of kind %s are valid when the kind is fixed', (kind, make) => {
    fc.assert(
      fc.property(randomSource, (random) => {
        const input = make(random);
        expect(identify(input, { kind, at })).toMatchObject({ kind, valid: true, normalized: input, warnings: [] });
      }),
    );
  });

  it.each([0, 0.5, 1 - Number.EPSILON / 2, 1])('hold when every random number is %d', (number) => {
    for (const [kind, make] of makers)
      expect(
        identify(
          make(() => number),
          { at },
        ),
      ).toMatchObject({ kind, valid: true });
  });

  it('fulfil wishes', () => {
    const kinds = [
      'ordinary',
      'new-energy-small',
      'new-energy-large',
      'trailer',
      'learner',
      'police',
      'hong-kong',
      'macao',
    ] as const;
    fc.assert(
      fc.property(randomSource, fc.constantFrom(...kinds), (random, plateKind) => {
        expect(identify(makePlate(random, { plateKind, prefix: '粤Z' }))).toMatchObject({
          valid: true,
          decoded: { plateKind, province: '粤', authority: 'Z' },
        });
        expect(identify(makeBatteryCode(random, { level: 'module', chemistry: 'ternary', year: 2019 }))).toMatchObject({
          valid: true,
          decoded: { level: 'module', chemistry: { name: 'ternary' }, producedOn: { year: 2019 } },
        });
      }),
    );
  });

  it('of batteries know no year that the table does not', () => {
    expect(() => makeBatteryCode(() => 0, { year: 2028 })).toThrow(RangeError);
  });
});
