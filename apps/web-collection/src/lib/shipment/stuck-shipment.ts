import { outbox, serverIdOf, type Act, type JsonObject, type Outcome } from '@huihuan/web-outbox';

export const loadKind = 'shipment.load';
export const dispatchKind = 'shipment.dispatch';

const itemsOf = ({ body }: Act): readonly string[] =>
  Array.isArray(body['addItems']) ? (body['addItems'] as readonly string[]) : [];

const gramsOf = (acts: readonly Act[]): number => acts.reduce((sum, { body }) => sum + Number(body['grams'] ?? 0), 0);

/** What stays on a list once these hand-ins are off it. */
export const leftWithout = (load: Act, givenUp: readonly Act[]): readonly string[] => {
  const gone = new Set(givenUp.map(serverIdOf));
  return itemsOf(load).filter((id) => !gone.has(id));
};

/**
 * Records a list that waits in vain anew, without the hand-ins that were given up, and its dispatch with how much is left; both
 * are signed as of now and stand in the places of the old ones, for the seal and whatever else comes after them.
 */
export const goOnWithout = async (load: Act, givenUp: readonly Act[]): Promise<Outcome<Act>> => {
  const core = outbox();
  const left = leftWithout(load, givenUp);
  const before = await core.store.acts.bulkGet([...load.after]);
  const gone = new Set(givenUp.map(serverIdOf));
  const after = before.flatMap((act) => (act === undefined || gone.has(serverIdOf(act)) ? [] : [act.id]));
  const less = { items: left.length, grams: Number(load.note?.['grams'] ?? 0) - gramsOf(givenUp) };
  const anew = (act: Act, statedAs: string, more: { body?: JsonObject; after?: readonly string[] }) =>
    core.record({
      ...{ kind: act.kind, path: act.path, statedAs, photoIds: act.photoIds, mends: act.id },
      body: { ...act.body, ...more.body, id: core.newActId() },
      after: more.after ?? act.after,
      note: { ...act.note, ...less },
      ...(act.kind === loadKind ? { stock: { out: left } } : {}),
    });
  const written = await anew(load, 'shipment.change-lines', { body: { addItems: [...left] }, after });
  if (!written.ok) return written;
  const dispatch = await core.store.acts
    .where('state')
    .equals('waiting')
    .filter(({ kind, note }) => kind === dispatchKind && note?.['shipmentId'] === load.note?.['shipmentId'])
    .first();
  return dispatch === undefined ? written : anew(dispatch, dispatchKind, {});
};

/** Why the server is asked to forget a shipment whose later steps were given up here. */
const reason = '平板上撤回：运单中的步骤被退回，或其中的登记已放弃';

/**
 * Gives a step of a shipment up with all that comes after it; what the server knows of the shipment already is cancelled there,
 * so that its items are in stock again.
 */
export const giveUpShipment = async (act: Act): Promise<Outcome<readonly Act[]>> => {
  const core = outbox();
  const taken = await core.giveUpWithRest(act.id);
  const shipmentId = act.note?.['shipmentId'];
  if (!taken.ok || typeof shipmentId !== 'string' || taken.value.some(({ id }) => id === shipmentId)) return taken;
  const kind = 'shipment.cancel';
  const path = `/api/collection/shipments/${shipmentId}/cancel`;
  const body = { id: core.newActId(), reason };
  const cancelled = await core.record({ kind, path, statedAs: kind, body, after: [shipmentId], note: act.note ?? {} });
  return cancelled.ok ? taken : cancelled;
};
