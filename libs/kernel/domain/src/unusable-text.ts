// The null character has no place in PostgreSQL's texts, a surrogate without its other half none in UTF-8.
const unusable = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

/**
 * Finds the first text in a JSON value that cannot be stored or digested: one with a null character or half a surrogate
 * pair. @returns its JSON pointer, that of its parent where it is a member's name; `null` where all texts are sound
 */
export const unusableTextAt = (value: unknown, pointer = ''): string | null => {
  if (typeof value === 'string') return unusable(value) ? pointer : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    if (unusable(name)) return pointer;
    const found = unusableTextAt(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== null) return found;
  }
  return null;
};
