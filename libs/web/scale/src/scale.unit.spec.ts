import { describe, expect, it } from '@jest/globals';
import { lineSplitter } from './line-splitter.ts';
import { simulatedLines } from './simulated-lines.ts';
import { parseScaleLine } from './parse-scale-line.ts';
import { steadiness } from './steady.ts';

describe('what comes over the wire', () => {
  it('is put together to lines, whatever ends them', () => {
    const split = lineSplitter();
    expect(split('ST,GS,+00')).toEqual([]);
    expect(split('45.20kg\r\nUS,GS')).toEqual(['ST,GS,+0045.20kg']);
    expect(split(',+0044.00kg\u0003\u0002ST')).toEqual(['US,GS,+0044.00kg']);
  });

  it('is thrown away where it is noise without an end, and goes on behind it', () => {
    const split = lineSplitter();
    expect(split('x'.repeat(10_000))).toEqual([]);
    expect(split('\nST,GS,+1kg\n')).toEqual(['ST,GS,+1kg']);
  });
});

describe('a weight', () => {
  it('is steady when the scale says so, and above zero', () => {
    const judge = steadiness();
    expect(judge({ grams: 45_200, isStable: false, basis: null }).isSteady).toBe(false);
    expect(judge({ grams: 45_200, isStable: true, basis: null }).isSteady).toBe(true);
    expect(judge({ grams: 0, isStable: true, basis: null }).isSteady).toBe(false);
  });

  it('stays net of the tare where the scale says so', () => {
    expect(steadiness()({ grams: 45_200, isStable: true, basis: 'net' })).toMatchObject({ basis: 'net' });
  });

  it('is steady after four equal readings where the scale does not say', () => {
    const judge = steadiness();
    const said = [45_100, 45_200, 45_200, 45_200, 45_200, 45_300].map(
      (grams) => judge({ grams, isStable: null, basis: null }).isSteady,
    );
    expect(said).toEqual([false, false, false, false, true, false]);
  });
});

it('the simulated scale sways, and then stands', () => {
  const judge = steadiness();
  const shown = simulatedLines(45_200).map((line) => {
    const reading = parseScaleLine(line);
    return reading === null ? null : judge(reading);
  });
  expect(shown.at(0)?.isSteady).toBe(false);
  expect(shown.at(-1)).toEqual({ grams: 45_200, isSteady: true, basis: 'gross' });
});
