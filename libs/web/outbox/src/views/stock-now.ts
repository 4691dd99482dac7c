import type { Act, StockItem } from '../store/act.ts';

/** An item in the stock of this site, and whether the server knows of it yet. */
export interface StockLine extends StockItem {
  readonly isWaiting: boolean;
}

/**
 * The stock as of the last copy from the server, and what was done here since. What was refused, put aside or taken back
 * changes nothing. @param fetchedAt of the copy; acts that the server did after it are not in it
 */
export const stockNow = (
  copy: readonly StockItem[],
  fetchedAt: string | null,
  acts: readonly Act[],
): readonly StockLine[] => {
  const lines = new Map<string, StockLine>(copy.map((item) => [item.itemId, { ...item, isWaiting: false }]));
  for (const act of acts) {
    const isOpen = act.state === 'waiting' || act.state === 'sent';
    const isNewer = act.state === 'done' && (fetchedAt === null || (act.settledAt ?? '') >= fetchedAt);
    if (!isOpen && !isNewer) continue;
    for (const item of act.stock?.in ?? []) lines.set(item.itemId, { ...item, isWaiting: isOpen });
    for (const itemId of act.stock?.out ?? []) lines.delete(itemId);
  }
  return [...lines.values()];
};

/** What stands here or was loaded and may not have left yet: as `stockNow`, without what was done here to let goods go. */
export const standingNow = (
  copy: readonly StockItem[],
  fetchedAt: string | null,
  acts: readonly Act[],
): readonly StockLine[] =>
  stockNow(
    copy,
    fetchedAt,
    acts.map((act) => ({ ...act, stock: { in: act.stock?.in ?? [] } })),
  );
