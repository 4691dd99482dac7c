import { uniqueIdentifierKinds } from '@huihuan/contracts-events';
import { countChecked, noteKnown, violate } from '../findings.ts';
import { identifiersOf } from '../books/books.ts';
import { isOpenConflict } from '../books/discrepancy-book.ts';
import { kindOfPlace } from '../books/place.ts';
import type { CustodyTruth } from './custody-truth.ts';

const isUnique = (identifier: string): boolean =>
  uniqueIdentifierKinds.some((kind) => identifier.startsWith(`${kind}:`));

export const isActive = (truth: CustodyTruth, item: number): boolean =>
  ['site', 'shipment'].includes(kindOfPlace(truth.places.at(item)));

/** By identifier: the items that carry it and are neither consumed nor closed. */
const carriers = (truth: CustodyTruth): Map<string, number | number[]> => {
  const found = new Map<string, number | number[]>();
  for (const item of truth.books.identifiers.keys()) {
    if (!isActive(truth, item)) continue;
    for (const identifier of identifiersOf(truth.books, item)) {
      if (!isUnique(identifier)) continue;
      const other = found.get(identifier);
      found.set(identifier, other === undefined ? item : [other, item].flat());
    }
  }
  return found;
};

/** Rule 1 for identifiers: active once, or known and blocked by an open conflict that names every carrier. */
export const judgeIdentifiers = (truth: CustodyTruth): void => {
  const { books } = truth;
  for (const [identifier, items] of carriers(truth)) {
    countChecked(books.findings, 1);
    if (typeof items === 'number') continue;
    const open = [...books.conflicts.values()].find(
      (conflict) =>
        isOpenConflict(conflict) &&
        conflict.identifier === identifier &&
        items.every((item) => conflict.itemIds.includes(books.items.at(item))),
    );
    const itemIds = items.map((item) => books.items.at(item));
    const report = {
      rule: 1 as const,
      code: 'identifier.active-twice',
      subject: `identifier:${identifier}`,
      itemId: itemIds[0] ?? null,
      eventId: open === undefined ? null : books.events.at(open.opened),
      expected: 1,
      found: itemIds.join(' '),
    };
    if (open === undefined)
      violate(books.findings, {
        ...report,
        zh: '同一编码同时在多件物品上，且无冲突单',
        en: 'an identifier is active on several items and nobody opened a conflict',
      });
    else
      noteKnown(books.findings, {
        ...report,
        zh: `同一编码在多件物品上，已开冲突单 ${open.conflictId}`,
        en: `an identifier is active on several items; conflict ${open.conflictId} is open`,
      });
  }
};
