import { chinaDay } from '@huihuan/kernel-domain';

const asKilograms = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 3 });
const asYuan = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Whole grams as exact kilograms: 51,800 g is `51.8 kg`. Nothing is rounded on paper. */
export const kilograms = (grams: number): string => `${asKilograms.format(grams / 1000)} kg`;

/** Fen as yuan: 3500 is `¥ 35.00`. */
export const yuan = (fen: number): string => `¥ ${asYuan.format(fen / 100)}`;

/** An instant as the clock in China showed it: `2026-11-01 09:12`. */
export const chinaMinute = (instant: string): string => {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${chinaDay(instant)} ${shifted.slice(11, 16)}`;
};

/** The day in China on which a UUIDv7 was made, by the clock of whoever made it. */
export const dayOfId = (id: string): string =>
  chinaDay(new Date(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString());

/** The eight signs by which people call a thing that has a UUIDv7: the random end of it, as it stands on labels. */
export const shortNumber = (id: string): string => id.slice(-8).toUpperCase();
