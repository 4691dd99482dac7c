import { describe, expect, it } from '@jest/globals';
import { createScanReader } from './scan-reader.ts';

const type = (text: string, pauseMs: number): readonly (string | null)[] => {
  const reader = createScanReader();
  return [...Array.from(text), 'Enter'].map((key, index) => reader.key(key, index * pauseMs));
};

describe('what a scanner types', () => {
  it('is a scan when it is fast and ends with Enter', () => {
    expect(type('SN-0042', 8).at(-1)).toBe('SN-0042');
  });

  it('is none when hands type it, or when it is too short for a code', () => {
    expect(type('SN-0042', 120).every((found) => found === null)).toBe(true);
    expect(type('abc', 5).at(-1)).toBeNull();
  });

  it('may have Shift between its letters', () => {
    const reader = createScanReader();
    for (const [index, key] of ['Shift', 'S', 'Shift', 'N', '1', '2'].entries()) reader.key(key, index * 5);
    expect(reader.key('Enter', 30)).toBe('SN12');
  });

  it('begins anew after a pause', () => {
    const reader = createScanReader();
    reader.key('m', 0);
    for (const [index, key] of Array.from('VIN12345').entries()) reader.key(key, 500 + index * 5);
    expect(reader.key('Enter', 545)).toBe('VIN12345');
  });

  it('is a burst as soon as hands could not have typed it, ended by Enter or not', () => {
    const reader = createScanReader();
    expect(Array.from('amam', (key, index) => [reader.key(key, index * 5), reader.isBurst()][1])).toEqual([
      ...[false, false, false, true],
    ]);
    reader.key('m', 500);
    expect(reader.isBurst()).toBe(false);
  });
});
