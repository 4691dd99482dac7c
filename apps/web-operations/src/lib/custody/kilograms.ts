/** Grams of what was typed in kilograms, to the gram; `null` where it is no weight above zero. A comma is a point, too. */
export const gramsOfKilograms = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) return null;
  const grams = Math.round(Number(text) * 1_000);
  return grams > 0 ? grams : null;
};

export const kilogramsOfGrams = (grams: number): string => String(grams / 1_000);
