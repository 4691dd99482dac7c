import { codesOf } from '@huihuan/identifiers-domain';
import type { Item } from './types.ts';

/** Whether a scanned code stands for an item: by its id or by a number of it. */
export const isCodeOf = (item: Item, scanned: string): boolean => {
  const codes = codesOf(scanned);
  return codes.includes(item.itemId) || item.identifiers.some(({ value }) => value.toLowerCase() === codes[0]);
};

/** How an item is told from others on a screen: its numbers, or the end of its id. */
export const codeOf = ({ itemId, identifiers }: Item): string =>
  identifiers.map(({ value }) => value).join(' · ') || itemId.slice(-12);
