import { describe, expect, it } from '@jest/globals';
import { bytesWithin } from './bytes-within.ts';
import { readSheet } from './read-sheet.ts';

/** A zip of nothing but its directory, whose entries say that they become so large. */
const zipOf = (...sizes: readonly number[]): Uint8Array<ArrayBuffer> => {
  const entries = sizes.map((size) => {
    const entry = new DataView(new ArrayBuffer(46 + 1));
    entry.setUint32(0, 0x0201_4b50, true);
    entry.setUint32(24, size, true);
    entry.setUint16(28, 1, true);
    return new Uint8Array(entry.buffer);
  });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x0605_4b50, true);
  end.setUint16(10, sizes.length, true);
  return Uint8Array.from([...entries, new Uint8Array(end.buffer)].flatMap((part) => [...part]));
};

const hundredMegabytes = 100 * 1024 * 1024;

describe('a file that may be a zip bomb', () => {
  it('says in its directory how large it becomes, and nothing where it has none', () => {
    expect(bytesWithin(zipOf(1000, 500))).toBe(1500);
    expect(bytesWithin(zipOf(0xffff_ffff))).toBe(0xffff_ffff);
    expect(bytesWithin(new TextEncoder().encode('no zip, but a text of some length'))).toBeNull();
    expect(bytesWithin(zipOf(1000).subarray(3))).toBeNull();
  });

  it('is not opened, nor is one that is too large or no zip at all', async () => {
    const bomb = new Blob([zipOf(hundredMegabytes)]);
    await expect(readSheet(bomb)).rejects.toThrow('too large');
    await expect(readSheet(new Blob([new Uint8Array(11 * 1024 * 1024)]))).rejects.toThrow('too large');
    await expect(readSheet(new Blob(['code,outcome']))).rejects.toThrow('no Excel file');
  });
});
