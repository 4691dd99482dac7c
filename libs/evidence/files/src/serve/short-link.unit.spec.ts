import { describe, expect, it } from '@jest/globals';
import { originalSeal } from '../store/seal-original.ts';
import { shortLinks, type LinkContent } from './short-link.ts';

const [secret, another] = ['a secret of thirty-two characters', 'another one of thirty-two letters'];
const content: LinkContent = {
  fileId: '019b8be7-0000-7000-8000-000000000001',
  variant: 'thumbnail',
  personId: '019b8be7-0000-7000-8000-0000000000a1',
  expiresAt: new Date('2026-11-22T10:05:00Z'),
};
const during = new Date('2026-11-22T10:04:59Z');

describe('a short link', () => {
  const token = shortLinks([secret]).tokenOf(content);

  it('says file, form and person until its end', () => {
    expect(shortLinks([secret]).read(token, during)).toEqual(content);
    expect(shortLinks([secret]).read(token, content.expiresAt)).toBeNull();
  });

  it('is not known when any character of it is another', () => {
    const links = shortLinks([secret]);
    const changed = Array.from(token, (sign, at) => {
      // the last one stands for four bits: of the others nothing is left to change
      const other = sign === '0' ? '1' : '0';
      return token.slice(0, at) + other + token.slice(at + 1);
    });
    expect(changed.filter((each, at) => at < token.length - 1 && links.read(each, during) !== null)).toEqual([]);
  });

  it('of an earlier secret is good while that one is still named', () => {
    expect(shortLinks([another, secret]).read(token, during)).toEqual(content);
    expect(shortLinks([another]).read(token, during)).toBeNull();
  });
});

describe('a sealed original', () => {
  const bytes = Buffer.from('bytes of a photo');
  const sha256 = 'ab'.repeat(32);
  const sealed = originalSeal([secret]).seal(bytes, sha256);

  it('opens under its secret and its digest alone', () => {
    expect(sealed.includes(bytes)).toBe(false);
    expect(originalSeal([another, secret]).open(sealed, sha256)).toEqual(bytes);
    expect(originalSeal([another]).open(sealed, sha256)).toBeNull();
    expect(originalSeal([secret]).open(sealed, 'cd'.repeat(32))).toBeNull();
  });

  it('does not open when a byte of it was changed', () => {
    const seal = originalSeal([secret]);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(seal.open(changed, sha256)).toBeNull();
    }
    expect(seal.open(sealed.subarray(0, 20), sha256)).toBeNull();
  });
});
