import { serviceSource, uniqueIdentifierKinds, type EventData, type Identifier } from '@huihuan/contracts-events';
import {
  decideConflict,
  identifierKey,
  isActive,
  losersOf,
  touchesOf,
  type ArchivedEvent,
  type ItemChange,
} from '@huihuan/regulator-domain';
import type { RegulatorBooks } from './regulator-books.ts';

export const regulatorSource = serviceSource('regulator');

/** What the regulator said itself comes back by the bus like everything else; where it is known already nothing changes. */
export const writeConflicts = (books: RegulatorBooks, archived: readonly ArchivedEvent[]): void => {
  for (const { event } of archived) {
    if (event.type === 'cn.huihuan.conflict.opened.v1') rememberConflict(books, event.data);
    if (event.type === 'cn.huihuan.conflict.settled.v1') rememberSettlement(books, event.data);
  }
};

const union = (known: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...known, ...more])].sort();

/** Opens the row, or adds the items that joined. A conflict that was settled meanwhile stays settled. */
const rememberConflict = (books: RegulatorBooks, data: EventData<'cn.huihuan.conflict.opened.v1'>): void => {
  const { conflictId, identifier } = data;
  const known = books.conflicts.get(conflictId);
  const itemIds = union(known?.itemIds ?? [], data.itemIds);
  books.conflicts.set(conflictId, { conflictId, identifier, itemIds, state: known?.state ?? 'open' });
  if (known?.state !== 'settled') books.openConflicts.set(identifierKey(identifier), conflictId);
};

/** Settles the row and takes the identifier from the losers, so that it counts as theirs no more. */
export const rememberSettlement = (books: RegulatorBooks, data: EventData<'cn.huihuan.conflict.settled.v1'>): void => {
  const { conflictId, identifier } = data;
  const known = books.conflicts.get(conflictId);
  const itemIds = union(known?.itemIds ?? [], data.itemIds);
  books.conflicts.set(conflictId, { conflictId, identifier, itemIds, state: 'settled' });
  const key = identifierKey(identifier);
  if (books.openConflicts.get(key) === conflictId) books.openConflicts.set(key, undefined);
  const claim = books.carriers.get(key) ?? { itemIds: [], disowned: [] };
  const losers = losersOf(data);
  books.carriers.set(key, { itemIds: union(claim.itemIds, losers), disowned: union(claim.disowned, losers) });
};

/** Says that an identifier is active on several items of the network, in the transaction that found it out. */
export const openConflicts = (
  books: RegulatorBooks,
  changes: readonly ItemChange[],
  archived: readonly ArchivedEvent[],
): void => {
  for (const { key, identifier } of newlyShared(books, changes)) {
    const { itemIds, disowned } = books.carriers.get(key) ?? { itemIds: [], disowned: [] };
    const candidates = itemIds.filter((itemId) => !disowned.includes(itemId));
    const active = candidates.filter((itemId) => isActive(books.items.get(itemId)?.place ?? null));
    const open = books.conflicts.get(books.openConflicts.get(key) ?? '') ?? null;
    const opened = decideConflict(identifier, active, open);
    if (opened === null) continue;
    const cause = causeOf(archived, candidates);
    books.database.outbox.append(regulatorSource, [opened], cause);
    rememberConflict(books, opened.data);
  }
};

interface Shared {
  readonly key: string;
  readonly identifier: Identifier;
}

/** Writes down which items carry which identifiers. @returns those that one item only may carry and several claim */
const newlyShared = (books: RegulatorBooks, changes: readonly ItemChange[]): readonly Shared[] => {
  const shared = new Map<string, Identifier>();
  for (const { before, after } of changes) {
    if (before?.identifiers === after.identifiers) continue;
    for (const identifier of after.identifiers) {
      const key = identifierKey(identifier);
      if (before?.identifiers.some((known) => identifierKey(known) === key) === true) continue;
      const claim = books.carriers.get(key) ?? { itemIds: [], disowned: [] };
      const itemIds = union(claim.itemIds, [after.itemId]);
      books.carriers.set(key, { ...claim, itemIds });
      const isUnique = uniqueIdentifierKinds.some((kind) => kind === identifier.kind);
      if (isUnique && itemIds.length - claim.disowned.length > 1) shared.set(key, identifier);
    }
  }
  return [...shared].map(([key, identifier]) => ({ key, identifier }));
};

const causeOf = (archived: readonly ArchivedEvent[], itemIds: readonly string[]) => {
  const found = archived.findLast(({ event }) => touchesOf(event).some(({ itemId }) => itemIds.includes(itemId)));
  const id = found?.event.id ?? '';
  return { correlationId: found?.event.correlationId ?? id, causationId: id };
};
