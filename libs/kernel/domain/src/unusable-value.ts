// The null character has no place in PostgreSQL's texts, a surrogate without its other half none in UTF-8.
const isUnusableText = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

/** Far deeper than anything that is meant. */
const deepest = 64;

/**
 * Finds the first value in parsed JSON that can be neither stored nor digested: a text with a null character or half a
 * surrogate pair, a number beyond the double's range (`1e999`), or what is nested so deeply that walking it would exhaust the
 * stack. @returns its JSON pointer, that of its parent where it is
 * a member's name; `null` where all is sound
 */
export const unusableValueAt = (value: unknown, pointer = '', depth = 0): string | null => {
  if (typeof value === 'string') return isUnusableText(value) ? pointer : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : pointer;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return pointer;
  for (const [name, member] of Object.entries(value)) {
    if (isUnusableText(name)) return pointer;
    const found = unusableValueAt(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
};
