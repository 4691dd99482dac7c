import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import { identifierKey, type Grade, type ItemState } from './item-state.ts';
import type { ItemTouch } from './item-touch.ts';

/**
 * The item after one more event, in whatever order events arrive: the highest custody number decides place and weight,
 * the latest grading decides the grade, and what never changes is taken from the first event that says it.
 */
export const evolveItem = (state: ItemState, touch: ItemTouch, event: { id: string; time: string }): ItemState => {
  const { move, origin, grade, loses } = touch;
  let next = state;
  if (move !== undefined) next = afterMove(next, move.item, move.place);
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

const afterMove = (state: ItemState, item: ItemFacts, place: ItemState['place']): ItemState => {
  const said = state.lost.length === 0 ? item.identifiers : without(item.identifiers, state.lost);
  const identifiers = union(state.identifiers, said);
  const goods = state.goods ?? { tracking: item.tracking, family: item.family, classCode: item.classCode };
  if (item.custodySeq <= state.custodySeq) return { ...state, goods, identifiers };
  return { ...state, goods, identifiers, custodySeq: item.custodySeq, place, grams: item.grams };
};

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
