/** Names the characters outside `allowed` with their positions, at most three, so that the reader finds them on the label. */
export const wrongCharacters = (text: string, allowed: RegExp): string | null => {
  const wrong = [...text].flatMap((character, index) =>
    allowed.test(character) ? [] : [`“${character}”(${index + 1})`],
  );
  if (wrong.length === 0) return null;
  return wrong.slice(0, 3).join(' ') + (wrong.length > 3 ? ' …' : '');
};
