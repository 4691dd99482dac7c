import { uniqueIdentifierKinds, type EventData, type Identifier } from '@huihuan/contracts-events';
import {
  evolveLife,
  identifierKey,
  judgeIdentifier,
  losersOf,
  touchesOf,
  type ArchivedEvent,
  type ItemChange,
  type KnownConflict,
  type Life,
} from '@huihuan/regulator-domain';
import { regulatorSource, type RegulatorBooks } from './regulator-books.ts';

/**
 * What the regulator said itself comes back by the bus like everything else; where it is known already nothing changes.
 * @returns the identifiers that it is about
 */
export const writeConflicts = (books: RegulatorBooks, archived: readonly ArchivedEvent[]): readonly Identifier[] => {
  const about: Identifier[] = [];
  for (const { event } of archived) {
    const { type, data } = event;
    if (type === 'cn.huihuan.conflict.opened.v1') rememberSaid(books, data, 'open');
    else if (type === 'cn.huihuan.conflict.withdrawn.v1') rememberSaid(books, data, 'withdrawn');
    else if (type === 'cn.huihuan.conflict.settled.v1') rememberSettlement(books, data);
    else continue;
    about.push(data.identifier);
  }
  return about;
};

const union = (known: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...known, ...more])].sort();

type Said = EventData<'cn.huihuan.conflict.opened.v1'>;

const rememberSaid = (books: RegulatorBooks, said: Said, state: KnownConflict['state']): void => {
  if (!books.conflicts.has(said.conflictId)) setRow(books, said, state);
};

const setRow = (
  books: RegulatorBooks,
  { conflictId, identifier, itemIds }: Said,
  state: KnownConflict['state'],
): void => {
  books.conflicts.set(conflictId, { conflictId, identifier, itemIds, state });
  const key = identifierKey(identifier);
  const known = books.conflictsAbout.get(key) ?? [];
  if (!known.includes(conflictId)) books.conflictsAbout.set(key, [...known, conflictId]);
};

/** Settles the row and takes the identifier from the losers, so that it counts as theirs no more. */
export const rememberSettlement = (books: RegulatorBooks, data: EventData<'cn.huihuan.conflict.settled.v1'>): void => {
  setRow(books, data, 'settled');
  const key = identifierKey(data.identifier);
  const claim = books.carriers.get(key) ?? { itemIds: [], disowned: [] };
  const losers = losersOf(data);
  books.carriers.set(key, { itemIds: union(claim.itemIds, losers), disowned: union(claim.disowned, losers) });
};

interface Batch {
  /** What conflicts that were said are about. */
  readonly said: readonly Identifier[];
  readonly changes: readonly ItemChange[];
  readonly archived: readonly ArchivedEvent[];
}

/** Says which identifiers were active on several items at one time, in the transaction that found it out. */
export const judgeConflicts = (books: RegulatorBooks, { said, changes, archived }: Batch): void => {
  writeLives(books, archived);
  const shared = new Map([...said, ...claim(books, changes)].map((each) => [identifierKey(each), each]));
  for (const [key, identifier] of shared) {
    const carriers = books.carriers.get(key) ?? { itemIds: [], disowned: [] };
    const conflicts = (books.conflictsAbout.get(key) ?? []).flatMap((id) => books.conflicts.get(id) ?? []);
    const itemIds = [...carriers.itemIds, ...conflicts.flatMap((conflict) => conflict.itemIds)];
    const judgements = judgeIdentifier({ identifier, ...carriers, lives: livesOf(books, itemIds), conflicts });
    books.database.outbox.append(regulatorSource, judgements, causeOf(archived, itemIds));
    for (const { type, data } of judgements)
      setRow(books, data, type === 'cn.huihuan.conflict.opened.v1' ? 'open' : 'withdrawn');
  }
};

const livesOf = ({ lives }: RegulatorBooks, itemIds: readonly string[]): ReadonlyMap<string, Life> =>
  new Map(itemIds.flatMap((itemId) => lives.get(itemId) ?? []).map((life) => [life.itemId, life]));

const isUnique = ({ kind }: Identifier): boolean => uniqueIdentifierKinds.some((unique) => unique === kind);

const writeLives = ({ lives }: RegulatorBooks, archived: readonly ArchivedEvent[]): void => {
  for (const { event } of archived) {
    for (const touch of touchesOf(event)) {
      const known = lives.get(touch.itemId);
      if (known === undefined && touch.move?.item.identifiers.some(isUnique) !== true) continue;
      const life = evolveLife(known ?? null, touch, event.time);
      if (life !== null) lives.set(touch.itemId, life);
    }
  }
};

/** Writes down which items carry which identifiers. @returns those of the changed items that several claim */
const claim = ({ carriers }: RegulatorBooks, changes: readonly ItemChange[]): readonly Identifier[] => {
  const shared: Identifier[] = [];
  for (const { after } of changes) {
    for (const identifier of after.identifiers) {
      const key = identifierKey(identifier);
      const known = carriers.get(key) ?? { itemIds: [], disowned: [] };
      const itemIds = union(known.itemIds, [after.itemId]);
      if (itemIds.length > known.itemIds.length) carriers.set(key, { ...known, itemIds });
      if (isUnique(identifier) && itemIds.length > 1) shared.push(identifier);
    }
  }
  return shared;
};

const causeOf = (archived: readonly ArchivedEvent[], itemIds: readonly string[]) => {
  const found = archived.findLast(({ event }) => touchesOf(event).some(({ itemId }) => itemIds.includes(itemId)));
  const id = found?.event.id ?? '';
  return { correlationId: found?.event.correlationId ?? id, causationId: id };
};
