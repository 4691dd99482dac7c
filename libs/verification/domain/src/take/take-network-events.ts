import type { ReadingOf } from './reading.ts';

export const takeSite = (
  reading: ReadingOf<'cn.huihuan.site.registered.v1'> | ReadingOf<'cn.huihuan.site.changed.v1'>,
): void => {
  const { event, books } = reading;
  const site = event.type === 'cn.huihuan.site.changed.v1' ? event.data.site : event.data;
  books.sites.add(site.siteId);
  books.siteKinds.set(site.siteId, site.kind);
};

export const takeConflictOpened = ({ books, event, row }: ReadingOf<'cn.huihuan.conflict.opened.v1'>): void => {
  const { conflictId, identifier, itemIds } = event.data;
  const known = books.conflicts.get(conflictId);
  books.conflicts.set(conflictId, {
    conflictId,
    identifier: `${identifier.kind}:${identifier.value}`,
    items: itemIds.map((itemId) => books.items.find(itemId)),
    opened: row,
    settled: known?.settled ?? -1,
  });
};

/** The items that do not carry the identifier after all lose it. */
export const takeConflictSettled = ({ books, event, row }: ReadingOf<'cn.huihuan.conflict.settled.v1'>): void => {
  const { conflictId, identifier, itemIds, genuineItemId } = event.data;
  const conflict = books.conflicts.get(conflictId);
  if (conflict !== undefined) conflict.settled = row;
  const text = `${identifier.kind}:${identifier.value}`;
  for (const itemId of itemIds) {
    if (itemId === genuineItemId) continue;
    const item = books.items.find(itemId);
    const carried = books.identifiers.get(item);
    if (carried !== undefined)
      books.identifiers.set(
        item,
        carried.filter((value) => value !== text),
      );
  }
};
