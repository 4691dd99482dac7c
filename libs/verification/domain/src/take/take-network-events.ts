import type { Books } from '../books/books.ts';
import { openConflict, type ConflictBook } from '../books/discrepancy-book.ts';
import type { ReadingOf } from './reading.ts';

export const takeSite = (
  reading: ReadingOf<'cn.huihuan.site.registered.v1'> | ReadingOf<'cn.huihuan.site.changed.v1'>,
): void => {
  const { event, books } = reading;
  const site = event.type === 'cn.huihuan.site.changed.v1' ? event.data.site : event.data;
  books.sites.add(site.siteId);
  books.siteKinds.set(site.siteId, site.kind);
  books.areas.set(site.siteId, site.areaCode);
  books.batteries.licences.set(site.siteId, site.licences);
};

export const takeConflictOpened = ({ books, event, row }: ReadingOf<'cn.huihuan.conflict.opened.v1'>): void => {
  const { conflictId, identifier, itemIds } = event.data;
  const conflict = conflictOf(books, conflictId);
  conflict.identifier = `${identifier.kind}:${identifier.value}`;
  conflict.itemIds = itemIds;
  conflict.opened = row;
  conflict.withdrawn = -1;
};

/** What is withdrawn is not open, until it is opened again. Whether it may be is judged by who carries the identifier. */
export const takeConflictWithdrawn = ({ books, event, row }: ReadingOf<'cn.huihuan.conflict.withdrawn.v1'>): void => {
  conflictOf(books, event.data.conflictId).withdrawn = row;
};

const conflictOf = (books: Books, conflictId: string): ConflictBook => {
  const known = books.conflicts.get(conflictId) ?? openConflict(conflictId);
  books.conflicts.set(conflictId, known);
  return known;
};

/** The items that do not carry the identifier after all lose it. */
export const takeConflictSettled = ({ books, event, row }: ReadingOf<'cn.huihuan.conflict.settled.v1'>): void => {
  const { conflictId, identifier, itemIds, genuineItemId } = event.data;
  conflictOf(books, conflictId).settled = row;
  const text = `${identifier.kind}:${identifier.value}`;
  for (const itemId of itemIds) {
    if (itemId === genuineItemId) continue;
    books.lostIdentifiers.set(itemId, new Set([...(books.lostIdentifiers.get(itemId) ?? []), text]));
  }
};
