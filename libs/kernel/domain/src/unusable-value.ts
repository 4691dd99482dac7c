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
export const unusableValueAt = (value: unknown, pointer = ''): string | null => {
  const found = pathToUnusable(value, 0);
  return found === null ? null : `${pointer}${found}`;
};

/** The path is put together on the way back, from where something was found: nearly everything is sound. */
const pathToUnusable = (value: unknown, depth: number): string | null => {
  if (typeof value === 'string') return isUnusableText(value) ? '' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : '';
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return '';
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(members)) {
    if (isUnusableText(name)) return '';
    const found = pathToUnusable(members[name], depth + 1);
    if (found !== null) return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${found}`;
  }
  return null;
};
