import type { Reading } from './reading.ts';

/** Grams of one unit. 斤 is half a kilogram; markets' scales still show it. */
const gramsOf: Readonly<Record<string, number>> = { kg: 1000, g: 1, t: 1_000_000, 斤: 500, jin: 500 };

/** Beyond every truck on a weighbridge; a line that says more was mangled on the wire. */
const mostGrams = 200_000_000;

const line = /^(?:(ST|US|OL|S|U),)?(?:(GS|NT|TR|G|N),)?([+-]?)\s*(\d{1,7}(?:\.\d{1,5})?)\s*(kg|g|t|斤|jin)$/i;

/**
 * Reads one line of the usual continuous output of scales, such as `ST,GS,+0045.20kg`: stability (ST stable, US moving),
 * gross or net (GS, NT), sign, figure, unit. `null` for what is no weight: an overload (OL), a tare (TR), garbage.
 */
export const parseScaleLine = (text: string): Reading | null => {
  const found = line.exec(text.trim());
  if (found === null) return null;
  const [, stability, basis, sign, figure = '', unit = ''] = found;
  const said = stability?.toUpperCase();
  if (said === 'OL' || basis?.toUpperCase() === 'TR') return null;
  const grams = Math.round(Number(figure) * (gramsOf[unit.toLowerCase()] ?? Number.NaN));
  if (!Number.isFinite(grams) || grams > mostGrams) return null;
  return {
    grams: sign === '-' && grams !== 0 ? -grams : grams,
    isStable: said === undefined ? null : said.startsWith('S'),
    basis: basis === undefined ? null : basis.toUpperCase().startsWith('G') ? 'gross' : 'net',
  };
};
