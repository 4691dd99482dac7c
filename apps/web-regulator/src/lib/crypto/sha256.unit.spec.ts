import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hash } from './node-crypto.ts';
import { sha256 } from './sha256.ts';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('SHA-256', () => {
  it('of every length around the blocks is that of Node', () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = randomBytes(length);
      expect([length, hex(sha256(bytes))]).toEqual([length, expected(bytes)]);
    }
  });

  it('of a text is that of its UTF-8', () => {
    const text = '回环 Huihuan 🚚';
    expect(hash('sha256', text, 'hex')).toBe(expected(Buffer.from(text)));
    expect(hex(hash('sha256', text, 'buffer'))).toBe(expected(Buffer.from(text)));
  });
});
