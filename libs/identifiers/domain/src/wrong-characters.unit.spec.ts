import { describe, expect, it } from '@jest/globals';
import { wrongCharacters } from './wrong-characters.ts';

describe('naming wrong characters', () => {
  it('tells character and position', () => {
    expect(wrongCharacters('1O2', /^\d$/)).toBe('“O”(2)');
  });

  it('stops after three', () => {
    expect(wrongCharacters('ABCD', /^\d$/)).toBe('“A”(1) “B”(2) “C”(3) …');
  });

  it('writes what cannot be printed as a code point', () => {
    expect(wrongCharacters('\u0000\ud800 ', /^\d$/)).toBe('U+0000(1) U+D800(2) U+0020(3)');
  });

  it('is silent when all fit', () => {
    expect(wrongCharacters('12', /^\d$/)).toBeNull();
  });
});
