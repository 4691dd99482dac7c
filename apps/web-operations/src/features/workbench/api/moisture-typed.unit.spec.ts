import { describe, expect, it } from '@jest/globals';
import { moistureTyped, percentText, permilleTyped } from './moisture-typed.ts';

const untyped = {
  ...{ search: '', classCode: null, kilograms: '', serial: '' },
  ...{ lossKilograms: '', lossReason: '', explanation: '' },
};
const at = '2026-03-01T08:00:00.000Z';

describe('a moisture as typed', () => {
  it.each([
    ['18', 180],
    ['9,5', 95],
    [' 0.1 ', 1],
    ['100', 1000],
    ['100.1', null],
    ['9.55', null],
    ['-1', null],
    ['wet', null],
  ])('%s %% is %s per mille', (typed, permille) => expect(permilleTyped(typed)).toBe(permille));

  it('is shown with one digit behind the point', () =>
    expect([percentText(180), percentText(5)]).toEqual(['18.0', '0.5']));

  it('is nothing where none was typed, wrong without a method, and says with what and when it was measured', () => {
    expect(moistureTyped({ ...untyped, method: 'oven' }, at)).toEqual({ kind: 'none' });
    expect(moistureTyped({ ...untyped, moisture: '9' }, at)).toEqual({ kind: 'wrong', what: 'method' });
    expect(moistureTyped({ ...untyped, moisture: 'x', method: 'oven' }, at)).toEqual({
      kind: 'wrong',
      what: 'percent',
    });
    expect(moistureTyped({ ...untyped, moisture: '9', method: 'oven', instrument: ' MB-7 ' }, at)).toEqual({
      ...{ kind: 'measured', moisture: { permille: 90, method: 'oven', instrument: 'MB-7', measuredAt: at } },
    });
  });
});
