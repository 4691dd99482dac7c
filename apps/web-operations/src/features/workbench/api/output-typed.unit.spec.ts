import { describe, expect, it } from '@jest/globals';
import { fieldAfter, outputTyped } from './output-typed.ts';

const untyped = {
  ...{ search: '', classCode: null, kilograms: '', serial: '' },
  ...{ lossKilograms: '', lossReason: '', explanation: '' },
};
const now = '2026-03-01T08:00:00.000Z';
const both = { serial: true, moisture: true };

describe('what is typed of an output', () => {
  it.each([
    ['class', {}, false],
    ['kilograms', { kilograms: '0' }, true],
    ['moisture', { kilograms: '9', moisture: 'wet', method: 'oven' }, true],
    ['method', { kilograms: '9', moisture: '9' }, true],
  ] as const)('names the field %s as the one at fault', (field, typed, isClassKnown) =>
    expect(outputTyped({ ...untyped, ...typed }, isClassKnown, now)).toEqual({ kind: 'wrong', field }),
  );

  it('is a weight with the moisture that was measured, if any', () => {
    const typed = { ...untyped, kilograms: '9,5' };
    expect(outputTyped(typed, true, now)).toEqual({ kind: 'output', grams: 9500 });
    expect(outputTyped({ ...typed, moisture: '9', method: 'oven' }, true, now)).toEqual({
      ...{ kind: 'output', grams: 9500 },
      moisture: { permille: 90, method: 'oven', measuredAt: now },
    });
  });
});

describe('Enter in the form of outputs', () => {
  it('leads over what is still empty and then adds', () => {
    expect(fieldAfter('kilograms', untyped, both)).toBe('serial');
    expect(fieldAfter('serial', untyped, both)).toBe('moisture');
    expect(fieldAfter('moisture', untyped, both)).toBeNull();
  });

  it('leads from the weight of wet goods to their moisture', () => {
    const wet = { serial: false, moisture: true };
    expect(fieldAfter('kilograms', untyped, wet)).toBe('moisture');
    expect(fieldAfter('kilograms', { ...untyped, moisture: '9' }, wet)).toBeNull();
  });

  it('adds at once where nothing else is asked, or by the button', () => {
    expect(fieldAfter('kilograms', untyped, { serial: false, moisture: false })).toBeNull();
    expect(fieldAfter(null, untyped, both)).toBeNull();
  });
});
