/** Whole grams of kilograms as typed, with a point or a comma; `null` where it is no weight. */
export const gramsTyped = (kilograms: string): number | null => {
  const text = kilograms.trim().replace(',', '.');
  if (!/^\d+(?:\.\d{1,3})?$/.test(text)) return null;
  return Math.round(Number(text) * 1000);
};
