const SHOWN_AT_START = 6;
const SHOWN_AT_END = 4;
/** The shortest number of which the two shown ends still leave something hidden worth hiding. */
const SHORTEST_PARTLY_SHOWN = 15;

/**
 * The mask under which a resident ID is shown, `410122********1234` (PIPL, GB/T 45574-2025).
 *
 * Anything shorter than 15 characters is hidden whole: it is no number of the expected form, so no part is known to be harmless.
 */
export const maskResidentId = (residentId: string): string => {
  const text = residentId.trim();
  if (text.length < SHORTEST_PARTLY_SHOWN) return '*'.repeat(text.length);
  const hidden = '*'.repeat(text.length - SHOWN_AT_START - SHOWN_AT_END);
  return text.slice(0, SHOWN_AT_START) + hidden + text.slice(-SHOWN_AT_END);
};
