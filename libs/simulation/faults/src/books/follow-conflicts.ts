import type { EventData } from '@huihuan/contracts-events';
import { changesOfFact } from '@huihuan/custody-domain';
import type { Effect } from '../bus/effect.ts';
import { applyChanges } from './apply-changes.ts';
import type { TierBooks } from './tier-books.ts';

/** Items whose identifier is active more than once stand still until the regulator has decided. */
export const followConflicts = (books: TierBooks): Effect => ({
  types: ['cn.huihuan.conflict.opened.v1', 'cn.huihuan.conflict.settled.v1', 'cn.huihuan.conflict.withdrawn.v1'],
  apply: (heard) => {
    for (const { event } of heard) {
      if (event.type === 'cn.huihuan.conflict.opened.v1' && !rememberConflict(books, event.data)) continue;
      if (event.type === 'cn.huihuan.conflict.settled.v1') rememberSettlement(books, event.data);
      if (event.type === 'cn.huihuan.conflict.withdrawn.v1') forgetConflict(books, event.data.conflictId);
      applyChanges(books, changesOfFact(event));
    }
  },
});

/**
 * Opens a conflict, or adds the items that joined it. An item that has lost the identifier is in no dispute about it any
 * more: what opens such a one is over already.
 * @returns whether it is open now
 */
const rememberConflict = (
  books: TierBooks,
  { conflictId, itemIds, identifier }: EventData<'cn.huihuan.conflict.opened.v1'>,
): boolean => {
  const { kind, value } = identifier;
  const isOver = itemIds.some((itemId) =>
    books.lost.get(itemId)?.some((lost) => lost.kind === kind && lost.value === value),
  );
  if (isOver) return false;
  const known = books.itemsOfConflict.get(conflictId) ?? [];
  books.itemsOfConflict.set(conflictId, [...new Set([...known, ...itemIds])].sort());
  for (const itemId of itemIds) {
    const conflicts = books.conflictsOfItem.get(itemId) ?? [];
    if (!conflicts.includes(conflictId)) books.conflictsOfItem.set(itemId, [...conflicts, conflictId]);
  }
  return true;
};

const rememberSettlement = (books: TierBooks, data: EventData<'cn.huihuan.conflict.settled.v1'>): void => {
  const { conflictId, itemIds, genuineItemId, identifier } = data;
  forgetConflict(books, conflictId);
  for (const itemId of itemIds) {
    if (itemId !== genuineItemId) books.lost.set(itemId, [...(books.lost.get(itemId) ?? []), identifier]);
  }
};

const forgetConflict = (books: TierBooks, conflictId: string): void => {
  for (const itemId of books.itemsOfConflict.get(conflictId) ?? []) {
    const left = (books.conflictsOfItem.get(itemId) ?? []).filter((id) => id !== conflictId);
    books.conflictsOfItem.set(itemId, left.length === 0 ? undefined : left);
  }
  books.itemsOfConflict.set(conflictId, undefined);
};
