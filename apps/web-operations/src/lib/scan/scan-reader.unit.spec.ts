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

  it('begins anew after a pause', () => {
    const reader = createScanReader();
    reader.key('m', 0);
    for (const [index, key] of Array.from('VIN12345').entries()) reader.key(key, 500 + index * 5);
    expect(reader.key('Enter', 545)).toBe('VIN12345');
  });

  it('is a single key where no other follows', () => {
    const reader = createScanReader();
    reader.key('m', 0);
    expect(reader.single(10)).toBeNull();
    expect(reader.single(90)).toBe('m');
    expect(reader.single(200)).toBeNull();
  });
});
