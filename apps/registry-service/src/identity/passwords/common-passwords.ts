let known: ReadonlySet<string> | null = null;

/**
 * Whether a password, in lower case, is one of the well-known ones. The list takes some megabytes and is loaded when a
 * password is set for the first time.
 */
export const commonPasswords = async (): Promise<(lowerCase: string) => boolean> => {
  const words = known ?? new Set((await import('@zxcvbn-ts/language-common')).dictionary.passwords);
  known = words;
  return (lowerCase) => words.has(lowerCase);
};
