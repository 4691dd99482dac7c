import { describe, expect, it } from '@jest/globals';
import { parseIntakeRow } from './parse-intake-row.ts';
import { car, fridge } from './testing/counter.support.spec.ts';

const errorsOf = (input: unknown) => {
  const result = parseIntakeRow(input);
  if (result.ok) return [];
  const errors = result.problem.details?.errors as readonly { path: string; code: string; zh: string; en: string }[];
  expect(errors.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  return errors.map(({ path, code }) => `${path} ${code}`);
};

describe('a row', () => {
  it('is read as it was sent, with empty lists where nothing was said', () => {
    expect(parseIntakeRow(car)).toEqual({ ok: true, value: car });
    const { identifiers: _none, evidence: _nothing, ...short } = fridge;
    expect(parseIntakeRow(short)).toEqual({ ok: true, value: fridge });
  });

  it('names every wrong field by its pointer', () => {
    expect(errorsOf(null)).toEqual([' field.type']);
    expect(errorsOf({ ...fridge, id: 'x', grams: '5', colour: 'white' })).toEqual([
      '/id field.format',
      '/grams field.type',
      '/colour field.unknown',
    ]);
    expect(
      errorsOf({
        ...car,
        identifiers: [
          { kind: 'vin', value: '' },
          { kind: 'name', value: 'x' },
        ],
      }),
    ).toEqual(['/identifiers/0/value field.too-small', '/identifiers/1/kind field.choice']);
    const { consignor: _nobody, ...nameless } = fridge;
    expect(errorsOf(nameless)).toEqual(['/consignor field.required']);
    expect(errorsOf({ ...fridge, consignor: { kind: 'anonymous', idNumber: '1' } })).toEqual([
      '/consignor/idNumber field.unknown',
    ]);
    expect(errorsOf({ ...fridge, occurredAt: 'yesterday' })).toEqual(['/occurredAt field.format']);
    expect(errorsOf({ ...fridge, override: { supervisorId: fridge.id, reason: ' ' } })).toEqual([
      '/override/reason field.too-small',
    ]);
    expect(errorsOf({ ...fridge, details: { litres: null, door: [] } })).toEqual(['/details/litres field.format']);
    expect(errorsOf({ ...fridge, evidence: Array.from({ length: 21 }, () => ({})) })[0]).toMatch(/^\/evidence/);
  });
});
