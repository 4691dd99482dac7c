import type { EventData } from '@huihuan/contracts-events';
import { changesOfFact } from '@huihuan/custody-domain';
import type { Effect } from '../bus/effect.ts';
import { applyChanges } from './apply-changes.ts';
import type { TierBooks } from './tier-books.ts';

/** Items whose identifier is active more than once stand still until the regulator has decided. */
export const followConflicts = (books: TierBooks): Effect => ({
  types: ['cn.huihuan.conflict.opened.v1', 'cn.huihuan.conflict.settled.v1'],
  apply: (heard) => {
    for (const { event } of heard) {
      if (event.type === 'cn.huihuan.conflict.opened.v1') rememberConflict(books, event.data);
      else if (event.type === 'cn.huihuan.conflict.settled.v1') rememberSettlement(books, event.data);
      applyChanges(books, changesOfFact(event));
    }
  },
});

const rememberConflict = (
  books: TierBooks,
  { conflictId, itemIds }: EventData<'cn.huihuan.conflict.opened.v1'>,
): void => {
  books.itemsOfConflict.set(conflictId, itemIds);
  for (const itemId of itemIds) {
    const known = books.conflictsOfItem.get(itemId) ?? [];
    if (!known.includes(conflictId)) books.conflictsOfItem.set(itemId, [...known, conflictId]);
  }
};

const rememberSettlement = (books: TierBooks, data: EventData<'cn.huihuan.conflict.settled.v1'>): void => {
  const { conflictId, itemIds, genuineItemId, identifier } = data;
  for (const itemId of books.itemsOfConflict.get(conflictId) ?? []) {
    const left = (books.conflictsOfItem.get(itemId) ?? []).filter((id) => id !== conflictId);
    books.conflictsOfItem.set(itemId, left.length === 0 ? undefined : left);
  }
  books.itemsOfConflict.set(conflictId, undefined);
  for (const itemId of itemIds) {
    if (itemId !== genuineItemId) books.lost.set(itemId, [...(books.lost.get(itemId) ?? []), identifier]);
  }
};
