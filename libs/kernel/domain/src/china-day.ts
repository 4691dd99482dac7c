const chinaOffsetMilliseconds = 8 * 3_600_000;
const dayMilliseconds = 86_400_000;

/** The texts of days, by their number since 1970: a batch of thousands is of a few days, and to write one out is what takes time. */
const texts = new Map<number, string>();
const keptTexts = 1000;

/**
 * The calendar day in China (UTC+8, no summer time) of an instant in ISO 8601.
 * @throws RangeError where the text is no instant
 */
export const chinaDay = (instant: string): string => {
  const day = Math.floor((Date.parse(instant) + chinaOffsetMilliseconds) / dayMilliseconds);
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
  if (texts.size < keptTexts) texts.set(day, text);
  return text;
};
