import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterOf } from './synthetic/synthetic-samples.support.spec.ts';
import { identifierKinds, identify } from './index.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: characterOf('0189AXIOZ豫挂·- *０Ａ\u0000\ud800'), maxLength: 30 }),
);

describe('identify recognises by structure', () => {
  it.each([
    ['1M8GDM9AXKP042788', 'vin'],
    ['豫AD12345', 'plate'],
    ['11010519491231002X', 'resident-id'],
    ['91350100M000100Y43', 'uscc'],
    ['001CB240000003B3C0221953', 'battery'],
    ['04QCB76836300JBC40000903', 'battery'],
  ])('%s as a valid %s', (input, kind) => {
    expect(identify(input)).toMatchObject({ input, kind, valid: true, normalized: input, problems: [] });
  });

  it.each([
    ['KNEJC524585810962', 'vin', 'vin.check-digit'],
    ['LSVAA4185PAO00123', 'vin', 'vin.characters'],
    ['LSVAA4185PA#00123', 'vin', 'vin.characters'],
    ['豫I12345', 'plate', 'plate.authority'],
    ['中A12345', 'plate', 'plate.province'],
    ['110105491231002', 'resident-id', 'resident-id.fifteen-digits'],
    ['110105194912310021', 'resident-id', 'resident-id.check-character'],
    ['1101051949123100OX', 'resident-id', 'resident-id.characters'],
    ['913501000000000000', 'uscc', 'uscc.check-character'],
    ['91350100M000100Y44', 'uscc', 'uscc.check-character'],
    ['91350100M000I00Y43', 'uscc', 'uscc.characters'],
    ['001XB240000003B3C0221953', 'battery', 'battery.level'],
  ])('%s as an invalid %s: %s', (input, kind, code) => {
    const identification = identify(input);
    expect(identification).toMatchObject({ kind, valid: false });
    expect(identification.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each(['', '   ', '电视机', 'hello', '12345', '123456789012345', '550e8400-e29b-41d4-a716-446655440000', '\u0000'])(
    'not %j',
    (input) => {
      expect(identify(input)).toMatchObject({ input, kind: 'unknown', valid: false, normalized: null });
      expect(identify(input).problems.map((problem) => problem.code)).toEqual(['unknown']);
    },
  );

  it('never guesses a serial number or an IMEI', () => {
    expect(identify('490154203237518').kind).toBe('unknown');
    expect(identify('490154203237518', { kind: 'imei' }).valid).toBe(true);
    expect(identify('SN-0001', { kind: 'serial' }).valid).toBe(true);
  });

  it('keeps a fixed kind whatever the text looks like', () => {
    expect(identify('豫AD12345', { kind: 'vin' })).toMatchObject({ kind: 'vin', valid: false });
  });
});

describe('identify on any text', () => {
  it('answers with a conclusion that is consistent in itself and repeats the input', () => {
    const kinds = fc.constantFrom(undefined, ...identifierKinds);
    fc.assert(
      fc.property(text, kinds, fc.constantFrom(undefined, new Date('2026-06-01T00:00:00Z')), (input, kind, at) => {
        const { input: echoed, valid, normalized, problems, warnings } = identify(input, { kind, at });
        expect(echoed).toBe(input);
        expect(valid).toBe(problems.length === 0);
        expect(normalized === null).toBe(problems.some((problem) => problem.overridable !== true));
        for (const found of [...problems, ...warnings]) expect(found.zh.isWellFormed() && found.en !== '').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the normalized form again from itself', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...identifierKinds), (input, kind) => {
        const { normalized } = identify(input, { kind });
        if (normalized !== null) expect(identify(normalized, { kind }).normalized).toBe(normalized);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['A', '0', ' ', '*', '豫', '·', '１'])('refuses ten million times %j without reading it', (character) => {
    const input = character.repeat(10_000_000);
    expect(identify(input)).toMatchObject({ kind: 'unknown', valid: false });
    for (const kind of identifierKinds) {
      expect(identify(input, { kind }).problems.map((problem) => problem.code)).toEqual(['too-long']);
    }
  });
});
