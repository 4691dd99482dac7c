import type { Act, GivenUpAct, Names, NewAct, StuckAct } from '@huihuan/web-outbox';

export const loadKind = 'shipment.load';
export const dispatchKind = 'shipment.dispatch';
export const cancelKind = 'shipment.cancel';

const itemsOf = ({ body }: Act): readonly string[] =>
  Array.isArray(body['addItems']) ? (body['addItems'] as readonly string[]) : [];

const gramsOf = (acts: readonly Act[]): number => acts.reduce((sum, { body }) => sum + Number(body['grams'] ?? 0), 0);

/** Those of the hand-ins given up that a list names, under whichever of their ids. */
const onList = (load: Act, givenUp: readonly GivenUpAct[]): readonly GivenUpAct[] => {
  const items = itemsOf(load);
  return givenUp.filter(({ serverIds }) => serverIds.some((id) => items.includes(id)));
};

/** What stays on a list once these hand-ins are off it. */
export const leftWithout = ({ act, givenUp }: StuckAct): readonly string[] => {
  const gone = new Set(givenUp.flatMap(({ serverIds }) => serverIds));
  return itemsOf(act).filter((id) => !gone.has(id));
};

/** A list that waits in vain, anew without what was given up. @param id of the act */
export const loadWithout = (stuck: StuckAct, id: string): NewAct => {
  const { act, givenUp } = stuck;
  const left = leftWithout(stuck);
  const gone = new Set(givenUp.flatMap(({ actIds }) => actIds));
  return {
    ...{ kind: act.kind, path: act.path, statedAs: 'shipment.change-lines', photoIds: act.photoIds, mends: act.id },
    body: { ...act.body, addItems: [...left], id },
    after: act.after.filter((each) => !gone.has(each)),
    note: { ...act.note, ...lessOf(stuck) },
    stock: { out: left },
  };
};

/** Its dispatch, with how much is left. */
export const dispatchWithout = (stuck: StuckAct, dispatch: Act, id: string): NewAct => ({
  ...{ kind: dispatch.kind, path: dispatch.path, statedAs: dispatchKind, photoIds: dispatch.photoIds },
  ...{ mends: dispatch.id, body: { ...dispatch.body, id }, after: dispatch.after },
  note: { ...dispatch.note, ...lessOf(stuck) },
});

const lessOf = (stuck: StuckAct) => ({
  items: leftWithout(stuck).length,
  grams: Number(stuck.act.note?.['grams'] ?? 0) - gramsOf(onList(stuck.act, stuck.givenUp)),
});

/**
 * A list anew that names a hand-in by another id: the server knew the one from before as another hand-in.
 * @param old its names from before @param to its new id, of the act and at the server, and the id of the list that is written
 */
export const loadRenamed = (load: Act, old: Names, to: { readonly newId: string; readonly id: string }): NewAct => {
  const left = itemsOf(load).map((item) => (old.serverIds.includes(item) ? to.newId : item));
  return {
    ...{ kind: load.kind, path: load.path, statedAs: 'shipment.change-lines', photoIds: load.photoIds, mends: load.id },
    body: { ...load.body, addItems: left, id: to.id },
    after: load.after.map((each) => (old.actIds.includes(each) ? to.newId : each)),
    ...(load.note === null ? {} : { note: load.note }),
    stock: { out: left },
  };
};

/** Whether a list names a hand-in and waits for it. */
export const isListWith = (load: Act, old: Names): boolean =>
  load.kind === loadKind &&
  load.after.some((id) => old.actIds.includes(id)) &&
  itemsOf(load).some((id) => old.serverIds.includes(id));

/**
 * By which the server forgets a shipment of which a step was given up; `null` for a cancelling that it has refused: it would refuse
 * the next one as well. @param said the id of the act, and why in the words of the person's language
 */
export const cancelAfter = (
  { kind, note }: Act,
  said: { readonly id: string; readonly reason: string },
): NewAct | null => {
  const shipmentId = note?.['shipmentId'];
  if (kind === cancelKind || typeof shipmentId !== 'string') return null;
  const path = `/api/collection/shipments/${shipmentId}/cancel`;
  return { kind: cancelKind, path, statedAs: cancelKind, body: said, after: [shipmentId], note: note ?? {} };
};
