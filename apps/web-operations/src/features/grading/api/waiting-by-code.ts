import type { Cell } from '@huihuan/web-kit';
import type { Stored } from '../../../lib/centre/stored.ts';

/** Codes and heads as they are compared: people write them in capitals or not. */
export const normal = (value: Cell | undefined): string =>
  String(value ?? '')
    .trim()
    .toLowerCase();

/**
 * What waits under each code: the id, the end of it that labels print, the numbers. A code is no sure sign of one item: two may
 * have the same number, or ids with the same end.
 */
export const waitingByCode = (waiting: readonly Stored[]): ReadonlyMap<string, readonly Stored[]> => {
  const found = new Map<string, Stored[]>();
  for (const stored of waiting) {
    const { itemId, identifiers } = stored.holding.item;
    const codes = [itemId, itemId.slice(-12), ...identifiers.map(({ value }) => value)].map(normal);
    for (const code of new Set(codes)) found.set(code, [...(found.get(code) ?? []), stored]);
  }
  return found;
};

/** What a sheet to be filled in calls an item: its number, or its id where it has none or another item has the same. */
export const codesToPrint = (waiting: readonly Stored[]): ((item: Stored['holding']['item']) => string) => {
  const known = waitingByCode(waiting);
  return ({ itemId, identifiers }) => {
    const number = identifiers[0]?.value;
    return number !== undefined && known.get(normal(number))?.length === 1 ? number : itemId;
  };
};
