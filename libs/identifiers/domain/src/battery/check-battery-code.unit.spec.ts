import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkBatteryCode } from './check-battery-code.ts';

const PUBLISHED = /^[0-9A-Z]{3}[PMC][A-Z][0-9A-Z]{9}[0-9A-Z][1-9A-C][0-9A-Z]\d{7}$/;

const codes = (input: string) => checkBatteryCode(input).problems.map((problem) => problem.code);
const warned = (input: string, at?: Date) => checkBatteryCode(input, at).warnings.map((warning) => warning.code);
const dated = (date: string) => `001CB240000003${date}0221953`;

describe('a traction battery code', () => {
  it('comes apart into what the maker wrote', () => {
    expect(checkBatteryCode('001CB240000003B3C0221953')).toEqual({
      input: '001CB240000003B3C0221953',
      kind: 'battery',
      valid: true,
      normalized: '001CB240000003B3C0221953',
      warnings: [],
      problems: [],
      decoded: {
        kind: 'battery',
        layout: 'full',
        maker: '001',
        level: 'cell',
        chemistry: { letter: 'B', name: 'lfp' },
        specification: '24',
        traceability: '0000003',
        producedOn: { raw: 'B3C', year: 2021, month: 3, day: 12 },
        serial: '0221953',
      },
    });
    expect(checkBatteryCode('04QCB76836300JBC40000903').decoded).toMatchObject({
      maker: '04Q',
      traceability: '836300J',
      producedOn: { year: 2021, month: 12, day: 4 },
      serial: '0000903',
    });
  });

  it.each([
    ['P', 'pack'],
    ['M', 'module'],
    ['C', 'cell'],
  ])('with %s in the fourth place is a %s', (letter, level) => {
    expect(checkBatteryCode(`001${letter}E240000003B3C0221953`).decoded).toMatchObject({
      level,
      chemistry: { letter: 'E', name: 'ternary' },
    });
  });

  it.each([
    '001cb240000003b3c0221953',
    '００１ＣＢ２４００００００３Ｂ３Ｃ０２２１９５３',
    '001CB24 0000003 B3C 0221953',
  ])('is understood when written %j', (input) => {
    expect(checkBatteryCode(input)).toMatchObject({ valid: true, normalized: '001CB240000003B3C0221953' });
  });

  it.each([
    ['111', 2011, 1, 1],
    ['9C9', 2019, 12, 9],
    ['AAA', 2020, 10, 10],
    ['HBH', 2027, 11, 17],
  ])('dated %s was made on %i-%i-%i', (raw, year, month, day) => {
    expect(checkBatteryCode(dated(raw)).decoded).toMatchObject({ producedOn: { raw, year, month, day } });
    expect(warned(dated(raw))).toEqual([]);
  });

  it.each([
    ['J1H', ['battery.year-raw'], { raw: 'J1H', year: null, month: 1, day: 17 }],
    ['I1H', ['battery.year-raw'], { raw: 'I1H', year: null, month: 1, day: 17 }],
    ['011', ['battery.year-raw'], { raw: '011', year: null, month: 1, day: 1 }],
    ['A1J', ['battery.day-raw'], { raw: 'A1J', year: 2020, month: 1, day: null }],
    ['A10', ['battery.day-raw'], { raw: 'A10', year: 2020, month: 1, day: null }],
    ['Z1Z', ['battery.year-raw', 'battery.day-raw'], { raw: 'Z1Z', year: null, month: 1, day: null }],
  ])('dated %s is valid, raw and flagged with %j', (raw, expected, producedOn) => {
    expect(checkBatteryCode(dated(raw))).toMatchObject({ valid: true, decoded: { producedOn } });
    expect(warned(dated(raw))).toEqual(expected);
  });

  it('made after its registration is remarked on', () => {
    const at = new Date('2021-03-11T12:00:00Z');
    expect(warned(dated('B3C'), at)).toEqual(['battery.date-future']);
    expect(warned(dated('B3B'), at)).toEqual([]);
    expect(warned(dated('B4Z'), at)).toEqual(['battery.day-raw', 'battery.date-future']);
    expect(warned(dated('B3Z'), at)).toEqual(['battery.day-raw']);
  });

  it.each([
    ['F', 'battery.chemistry-unconfirmed'],
    ['Q', 'battery.chemistry-unknown'],
  ])('of chemistry %s is valid and flagged with %s', (letter, code) => {
    expect(checkBatteryCode(`001P${letter}240000003B3C0221953`)).toMatchObject({
      valid: true,
      decoded: { chemistry: { letter, name: null } },
      warnings: [{ code }],
    });
  });

  it.each([
    ['001XB240000003B3C0221953', ['battery.level']],
    ['001C1240000003B3C0221953', ['battery.chemistry']],
    ['001CB240000003BDC0221953', ['battery.month']],
    ['001CB240000003B0C0221953', ['battery.month']],
    ['001CB240000003B3C022195A', ['battery.serial']],
    ['001CB240000003B3C022195', ['battery.length']],
  ])('%s fails with %j, which a supervisor may override', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkBatteryCode(input)).toMatchObject({ valid: false, normalized: input });
    expect(checkBatteryCode(input).problems.every((problem) => problem.overridable === true)).toBe(true);
  });

  it.each([
    ['', ['battery.empty']],
    ['001CB240000003B3C022195#', ['battery.characters']],
  ])('%j fails for good with %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkBatteryCode(input).normalized).toBeNull();
  });

  it('of 19 characters, as on reused products, is valid with a warning and read as far as its head', () => {
    expect(checkBatteryCode('001PB240000B3C00219')).toMatchObject({
      valid: true,
      warnings: [{ code: 'battery.reused-product' }],
      decoded: { layout: 'reused-product', maker: '001', level: 'pack', chemistry: { name: 'lfp' } },
    });
    expect(checkBatteryCode('0123456789012345678')).toMatchObject({
      valid: true,
      decoded: { layout: 'reused-product', maker: null, level: null, chemistry: null },
    });
  });

  it('of 24 characters passes exactly when the published pattern does', () => {
    const part = (pattern: RegExp) => fc.stringMatching(pattern);
    const near = fc
      .tuple(part(/^[0-9A-Z]{3}[PMCX][A-Z0-9][0-9A-Z]{9}$/), part(/^[0-9A-Z][0-9A-F][0-9A-Z]$/), part(/^\d{6}[0-9A]$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(near, (code) => {
        expect(checkBatteryCode(code).valid).toBe(PUBLISHED.test(code));
      }),
      { numRuns: 2000 },
    );
  });
});
