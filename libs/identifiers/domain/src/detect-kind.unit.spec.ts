import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectKind } from './detect-kind.ts';
import { checkResidentId } from './resident-id/check-resident-id.ts';
import { characterOf, exchanged, replaced, residentIdNumber } from './synthetic/synthetic-samples.support.spec.ts';
import { residentIdCheckCharacter } from './resident-id/resident-id-check-character.ts';
import { checkUscc } from './uscc/check-uscc.ts';
import { usccCheckCharacter } from './uscc/uscc-check-character.ts';

/** A number of 18 digits that passes the checks of both kinds. */
const passesBoth = (beginning: string): string => {
  const bodies = Array.from({ length: 1000 }, (_, sequence) => beginning + String(sequence).padStart(3, '0'));
  const body = bodies.find((digits) => residentIdCheckCharacter(digits) === usccCheckCharacter(digits)) ?? '';
  const number = body + residentIdCheckCharacter(body);
  expect([checkResidentId(number).valid, checkUscc(number).valid]).toEqual([true, true]);
  return number;
};

describe('the kind of 18 characters', () => {
  it('that pass both checks is told by whether they begin with a province', () => {
    expect(detectKind(passesBoth('41010119800101'))).toBe('resident-id');
    expect(detectKind(passesBoth('91110119800101'))).toBe('uscc');
  });

  it('of a foreign permanent resident is a resident ID when it fails as a credit code', () => {
    const digits = '91110119800101001';
    const number = digits + residentIdCheckCharacter(digits);
    expect([checkUscc(number).valid, detectKind(number)]).toEqual([false, 'resident-id']);
  });

  it.each([
    ['Y135O100M0001O0Y43', 'uscc'],
    ['9135O100M0001O0Y43', 'uscc'],
    ['A1350100M000100Y43', 'uscc'],
    ['A135O100M0001O0Y43', null],
    ['41010119800101OO1X', 'resident-id'],
    ['41010119801301OO1X', 'uscc'],
  ])('%s, which fail both, is %s', (text, kind) => {
    expect(detectKind(text)).toBe(kind);
  });
});

describe('a misread resident ID', () => {
  it('stays a resident ID, so that it never passes as the credit code of somebody else', () => {
    fc.assert(
      fc.property(residentIdNumber, fc.nat(17), characterOf('012345678X'), (id, position, character) => {
        expect(detectKind(replaced(id, position, character))).toBe('resident-id');
        if (position < 17) expect(detectKind(exchanged(id, position))).toBe('resident-id');
      }),
      { numRuns: 3000, examples: [['410101198001010017', 0, '1']] },
    );
  });

  it('of which a digit is missing is no VIN', () => {
    fc.assert(
      fc.property(residentIdNumber, fc.integer({ min: 8, max: 17 }), (id, position) => {
        expect(detectKind(id.slice(0, position) + id.slice(position + 1))).toBe('resident-id');
      }),
    );
    expect(detectKind('1'.repeat(17))).toBe('vin');
  });

  it('does not claim the code of an institution', () => {
    const body = '12410118MB1234567';
    expect(detectKind(body + usccCheckCharacter(body))).toBe('uscc');
    const digits = '12410100400001234';
    expect(detectKind(digits + usccCheckCharacter(digits))).toBe('uscc');
  });
});

describe('the kind of other lengths', () => {
  it.each([
    ['LSVAA4185PA#0#1#3', 'vin'],
    ['LSVAA4185PA#0#1##', null],
    ['★LSVAA4185PA000123★', 'vin'],
    ['001PB240000B3C00219', 'battery'],
    ['001XB240000B3C00219', null],
    ['6222021234567890123', null],
    ['110105491231002', 'resident-id'],
    ['990105491231002', null],
    ['110105491331002', null],
    ['豫a·12345', 'plate'],
    ['豫A1', null],
    ['豫剧团12345', null],
  ])('%s is %s', (text, kind) => {
    expect(detectKind(text)).toBe(kind);
  });
});
