/**
 * Shows the last four signs and so many of the first, where at least as many stay hidden as are shown; otherwise nothing.
 */
export const maskEnds = (text: string, shownAtStart: number): string => {
  const shown = shownAtStart + 4;
  if (text.length < 2 * shown) return '*'.repeat(text.length);
  return text.slice(0, shownAtStart) + '*'.repeat(text.length - shown) + text.slice(-4);
};
