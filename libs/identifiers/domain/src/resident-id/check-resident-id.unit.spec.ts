import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../index.ts';
import { characterOf, exchanged, replaced, residentIdNumber } from '../synthetic/synthetic-samples.support.spec.ts';
import { checkResidentId } from './check-resident-id.ts';
import { residentIdCheckCharacter } from './resident-id-check-character.ts';

const completed = (digits: string) => digits + residentIdCheckCharacter(digits);
const codes = (input: string, at?: Date) => checkResidentId(input, at).problems.map((problem) => problem.code);

describe('a resident ID', () => {
  it('passes as published', () => {
    expect(checkResidentId('11010519491231002X')).toMatchObject({
      kind: 'resident-id',
      valid: true,
      normalized: '11010519491231002X',
      warnings: [],
      problems: [],
    });
  });

  it.each(['11010519491231002x', '１１０１０５１９４９１２３１００２ｘ', '110105 19491231 002X'])(
    'is understood when written %j, without a remark',
    (input) => {
      expect(checkResidentId(input)).toMatchObject({ valid: true, normalized: '11010519491231002X', warnings: [] });
    },
  );

  it('gives away the area and nothing about the person', () => {
    expect(checkResidentId('11010519491231002X').decoded).toEqual({ kind: 'resident-id', areaCode: '110105' });
  });

  it('may carry an area code that was abolished', () => {
    expect(checkResidentId(completed('51021119700101001')).valid).toBe(true);
  });

  it('comes from one of 31 provinces, Taiwan, Hong Kong or Macao', () => {
    const accepted = Array.from({ length: 90 }, (_, code) => String(code).padStart(2, '0')).filter(
      (province) => checkResidentId(completed(`${province}010519491231002`)).valid,
    );
    const list =
      '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83';
    expect(accepted.join(' ')).toBe(list);
  });

  it.each([
    ['110105491231002', ['resident-id.fifteen-digits']],
    ['1101051949123100', ['resident-id.length']],
    ['', ['resident-id.length']],
    ['X10105194912310021', ['resident-id.characters']],
    ['1101051949123100AX', ['resident-id.characters']],
    ['110105194912310021', ['resident-id.check-character']],
    [completed('99010519491231002').replace(/^9/, '0'), ['resident-id.area', 'resident-id.check-character']],
    [completed('10010519491231002'), ['resident-id.area']],
    [completed('11010519491331002'), ['resident-id.birth-date']],
    [completed('11010519490229002'), ['resident-id.birth-date']],
    [completed('11010519000229002'), ['resident-id.birth-date']],
    [completed('11010519490431002'), ['resident-id.birth-date']],
    [completed('11010500000101002'), ['resident-id.birth-date']],
  ])('%s fails with %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkResidentId(input).normalized).toBeNull();
  });

  it.each(['19480229', '20000229'])('knows that %s exists', (birth) => {
    expect(checkResidentId(completed(`110105${birth}002`)).valid).toBe(true);
  });

  it('may not be born after the day of registration, which is a day in China', () => {
    const bornOnTheSecond = completed('11010520260302002');
    expect(codes(bornOnTheSecond, new Date('2026-03-01T15:59:59Z'))).toEqual(['resident-id.birth-date-future']);
    expect(codes(bornOnTheSecond, new Date('2026-03-01T16:00:00Z'))).toEqual([]);
    expect(codes(bornOnTheSecond)).toEqual([]);
  });

  it.each([
    ['resident-id.age', completed('11010519001231002')],
    ['resident-id.permanent-resident', completed('91110519801231002')],
  ])('is remarked on with %s', (code, input) => {
    const { valid, warnings } = checkResidentId(input, new Date('2026-03-01T00:00:00Z'));
    expect({ valid, codes: warnings.map((warning) => warning.code) }).toEqual({ valid: true, codes: [code] });
  });

  it('is never repeated in a finding', () => {
    for (const input of ['110105491231002', '110105194912310021', completed('10010519491331002')]) {
      for (const { zh, en } of checkResidentId(input).problems) expect(zh + en).not.toMatch(/\d{4}/);
    }
  });

  it('fails when any one character is changed', () => {
    fc.assert(
      fc.property(residentIdNumber, fc.nat(17), characterOf('0123456789X'), (id, position, character) => {
        fc.pre(id.charAt(position) !== character);
        expect(checkResidentId(replaced(id, position, character)).valid).toBe(false);
        expect(identify(replaced(id, position, character), { kind: 'resident-id' }).valid).toBe(false);
      }),
    );
  });

  it('fails when any two neighbours are exchanged', () => {
    fc.assert(
      fc.property(residentIdNumber, fc.nat(16), (id, position) => {
        fc.pre(id.charAt(position) !== id.charAt(position + 1));
        expect(checkResidentId(exchanged(id, position)).valid).toBe(false);
      }),
    );
  });
});
