import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import { amendedAway, amendIdentifiers } from './amend-identifiers.ts';
import { identifierKey, type Grade, type ItemState } from './item-state.ts';
import type { ItemTouch } from './item-touch.ts';
import type { Place } from './place.ts';

/**
 * The item after one more event, in whatever order events arrive: the highest custody number decides place, class and
 * weight, the latest grading decides the grade, and what never changes is taken from the first event that says it.
 */
export const evolveItem = (state: ItemState, touch: ItemTouch, event: { id: string; time: string }): ItemState => {
  const { move, amends, origin, grade, loses } = touch;
  let next = state;
  if (move !== undefined) next = afterMove(next, move.item, move.place);
  if (move !== undefined && amends !== undefined) next = afterAmendment(next, amends, move.item.custodySeq);
  if (origin !== undefined && next.origin === null) next = { ...next, origin };
  if (grade !== undefined) {
    next = { ...next, grade: later(next.grade, { outcome: grade, at: event.time, eventId: event.id }) };
  }
  if (loses !== undefined) {
    const lost = union(next.lost, [loses]);
    next = { ...next, lost, identifiers: without(next.identifiers, lost) };
  }
  return next;
};

const afterMove = (state: ItemState, item: ItemFacts, place: Place): ItemState => {
  const said = believed(state, item.identifiers);
  const identifiers = union(state.identifiers, said);
  const { tracking, family, classCode } = item;
  if (item.custodySeq <= state.custodySeq) {
    return { ...state, place: withOutcome(state.place, place), identifiers };
  }
  const goods = { tracking, family, classCode };
  return {
    ...{ ...state, goods, identifiers, custodySeq: item.custodySeq },
    ...{ place: withOutcome(place, state.place), grams: item.grams },
  };
};

const afterAmendment = (state: ItemState, amends: NonNullable<ItemTouch['amends']>, custodySeq: number): ItemState => {
  const amended = amendIdentifiers(state.amended, amends, custodySeq);
  const given = amended.filter(({ isCarried }) => isCarried);
  const next = { ...state, amended };
  return { ...next, identifiers: believed(next, union(state.identifiers, given)) };
};

/** An amendment of goods that are gone does not know what became of them: who closed them says it. */
const withOutcome = <Known extends Place | null>(place: Known, other: Place | null): Known | Place =>
  place?.kind === 'closed' && place.outcome === null && other?.kind === 'closed' ? other : place;

const believed = ({ lost, amended }: ItemState, said: readonly Identifier[]): readonly Identifier[] =>
  lost.length === 0 && amended.length === 0 ? said : without(without(said, lost), amendedAway(amended));

/** An item carries a handful of identifiers: looking through them is faster than any index. */
const has = (list: readonly Identifier[], { kind, value }: Identifier): boolean =>
  list.some((known) => known.value === value && known.kind === kind);

const without = (identifiers: readonly Identifier[], lost: readonly Identifier[]): readonly Identifier[] =>
  identifiers.filter((identifier) => !has(lost, identifier));

/** Sorted, so that the order of arrival leaves no trace. */
const union = (known: readonly Identifier[], more: readonly Identifier[]): readonly Identifier[] => {
  const added = more.filter((identifier, index) => !has(known, identifier) && !has(more.slice(0, index), identifier));
  if (added.length === 0) return known;
  const all = [...known, ...added.map(({ kind, value }) => ({ kind, value }))];
  return all.length === 1 ? all : all.sort((a, b) => (identifierKey(a) < identifierKey(b) ? -1 : 1));
};

const later = (known: Grade | null, other: Grade): Grade => {
  if (known === null) return other;
  const order = Date.parse(other.at) - Date.parse(known.at);
  return order > 0 || (order === 0 && other.eventId > known.eventId) ? other : known;
};
