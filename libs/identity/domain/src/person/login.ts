import { holdsPersonalNumber } from '@huihuan/kernel-domain';

/**
 * The one spelling of a login name: width and case do not matter. Letters of any script, digits and `. _ - @`, 3 to 64
 * characters; `null` for what is none. A number of a phone or a card is none: login names stand in the tables in plain.
 */
export const loginOf = (written: string): string | null => {
  const login = written.normalize('NFKC').trim().toLowerCase();
  if (holdsPersonalNumber(login)) return null;
  return /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,63}$/u.test(login) ? login : null;
};
