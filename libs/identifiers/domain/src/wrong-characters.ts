const SHOWN = 3;

/** Names the characters outside `allowed` with their positions, at most three, so that one finds them on the label. */
export const wrongCharacters = (text: string, allowed: RegExp): string | null => {
  const wrong = Array.from(text).flatMap((character, index) =>
    allowed.test(character) ? [] : [`${printable(character)}(${index + 1})`],
  );
  if (wrong.length === 0) return null;
  return wrong.slice(0, SHOWN).join(' ') + (wrong.length > SHOWN ? ' …' : '');
};

/** Spaces, controls and halves of surrogate pairs are named by code point: a message must be fit to print and to store. */
const printable = (character: string): string => {
  if (!/^[\p{C}\p{Z}\p{M}]$/u.test(character)) return `“${character}”`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};
