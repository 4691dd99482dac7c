/** Radius of a site that holds nothing, in CSS pixels. */
export const emptyRadius = 5;

/**
 * Radius of a site's symbol by its stock. From a handful to hundreds of tonnes lie five orders of magnitude, so the radius
 * grows with the fourth root of the weight; the legend shows examples, because nobody reads a fourth root by eye.
 */
export const radiusOf = (grams: number): number => {
  if (grams <= 0) return emptyRadius;
  return Math.round(Math.min(5 + (grams / 1000) ** 0.25, 30));
};
