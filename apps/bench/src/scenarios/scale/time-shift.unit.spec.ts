import { describe, expect, it } from '@jest/globals';
import { uuidV7 } from '@huihuan/kernel-domain';
import { laterId } from './time-shift.ts';

describe('an identifier of later', () => {
  it('is what would have been made then', () => {
    const random = new Uint8Array(10).fill(171);
    const then = 1_764_000_000_000;
    const year = 365 * 86_400_000;
    expect(laterId(uuidV7(then, random), year)).toBe(uuidV7(then + year, random));
    expect(laterId(uuidV7(then, random), 0)).toBe(uuidV7(then, random));
  });
});
