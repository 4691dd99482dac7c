import { randomInt } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Good for so long. */
export const oneTimePasswordHours = 72;

/** 80 bits in four groups, to be read aloud or written down. */
export const newOneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)] ?? '').join(''),
  ).join('-');
