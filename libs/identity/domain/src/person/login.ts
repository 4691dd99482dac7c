/**
 * The one spelling of a login name: width and case do not matter. Letters of any script, digits and `. _ - @`, 3 to 64
 * characters; `null` for what is none.
 */
export const loginOf = (written: string): string | null => {
  const login = written.normalize('NFKC').trim().toLowerCase();
  return /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,63}$/u.test(login) ? login : null;
};
