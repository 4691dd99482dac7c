import { blockedByConflict, changeHolding, type Holding, type HoldingChange } from '@huihuan/custody-domain';
import type { TierBooks } from './tier-books.ts';

/** Brings the holdings of these books up to what happened; changes of other tiers' sites find nothing here. */
export const applyChanges = (books: TierBooks, changes: readonly HoldingChange[]): void => {
  for (const change of changes) {
    for (const [itemId, wanted] of concerned(books, change)) {
      const before = books.holdings.get(itemId) ?? [];
      const at = before.findIndex(({ siteId }) => siteId === wanted);
      const changed = changeHolding(before[at] ?? null, change);
      const after = change.kind === 'take' ? withConflicts(books, changed) : changed;
      rememberBlocks(books, before[at] ?? null, after);
      books.holdings.set(itemId, at === -1 ? [...before, after] : before.with(at, after));
    }
    if (change.kind === 'unblock') books.blocked.set(change.by, undefined);
  }
};

/** The holdings that a change is about: item and site. A new stay may begin where the item never was. */
const concerned = (books: TierBooks, change: HoldingChange): readonly (readonly [string, string])[] => {
  const stays = (itemId: string): readonly Holding[] => books.holdings.get(itemId) ?? [];
  const at = (itemId: string, siteId: string) =>
    stays(itemId).some((holding) => holding.siteId === siteId) ? [[itemId, siteId] as const] : [];
  const everywhere = (itemId: string) => stays(itemId).map(({ siteId }) => [itemId, siteId] as const);
  switch (change.kind) {
    case 'take':
      return [[change.item.itemId, change.siteId]];
    case 'weigh':
    case 'amend':
      return at(change.item.itemId, change.siteId);
    case 'act':
    case 'grade':
      return at(change.itemId, change.siteId);
    case 'block':
      return change.siteId === null ? everywhere(change.itemId) : at(change.itemId, change.siteId);
    case 'lose-identifier':
      return everywhere(change.itemId);
    case 'unblock':
      return (books.blocked.get(change.by) ?? [])
        .flatMap(stays)
        .filter(({ blockedBy }) => blockedBy.includes(change.by))
        .map(({ item, siteId }) => [item.itemId, siteId]);
    default:
      return change satisfies never;
  }
};

/** What comes into these books brings the conflicts that are open about it, without the identifiers that it has lost. */
const withConflicts = (books: TierBooks, taken: Holding): Holding => {
  const { itemId } = taken.item;
  const cleared = (books.lost.get(itemId) ?? []).reduce(
    (holding, identifier) => changeHolding(holding, { kind: 'lose-identifier', itemId, identifier }),
    taken,
  );
  return (books.conflictsOfItem.get(itemId) ?? []).reduce(
    (holding, conflictId) =>
      changeHolding(holding, { kind: 'block', siteId: null, itemId, by: blockedByConflict(conflictId) }),
    cleared,
  );
};

/** Keeps the index from a discrepancy or conflict to what it blocks. */
const rememberBlocks = ({ blocked }: TierBooks, before: Holding | null, after: Holding): void => {
  if (before === null ? after.blockedBy.length === 0 : before.blockedBy === after.blockedBy) return;
  const { itemId } = after.item;
  for (const by of after.blockedBy) {
    const items = blocked.get(by) ?? [];
    if (!items.includes(itemId)) blocked.set(by, [...items, itemId]);
  }
};
