/** Numbers from 0 up to but not including 1, such as a seeded generator gives; the same numbers make the same goods. */
export type RandomSource = () => number;

export const randomInteger = (random: RandomSource, from: number, to: number): number =>
  from + Math.min(Math.floor(random() * (to - from + 1)), to - from);

/** `count` characters, each drawn from `alphabet`. */
export const randomText = (random: RandomSource, alphabet: string, count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(randomInteger(random, 0, alphabet.length - 1))).join('');

export const DIGITS = '0123456789';

/** Digits and letters without I and O, which plates leave out and labels make hard to read. */
export const CLEAR_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
