import type { driverSignatureGaps } from '@huihuan/contracts-events';
import {
  outbox,
  undoMilliseconds,
  type Act,
  type JsonObject,
  type Outcome,
  type Photo,
  type StockLine,
} from '@huihuan/web-outbox';
import { sealKind, type SealedWaste } from '../../../lib/reference/manifests.ts';

/** How the driver took the load over: what was drawn and is kept on the tablet, or why there is nothing. */
export type DriversWord =
  | { readonly kind: 'drawn'; readonly photo: Photo }
  | { readonly kind: 'missing'; readonly reason: (typeof driverSignatureGaps)[number] };

export interface ToShip {
  readonly siteId: string;
  readonly toSiteId: string;
  readonly truckId: string | null;
  /** So many hours from now the receiver may expect it. */
  readonly hours: number;
  readonly driver: DriversWord;
  readonly items: readonly StockLine[];
  /** The hazardous wastes among them, each of which needs a manifest for the trip. */
  readonly wastes: readonly Omit<SealedWaste, 'shipmentId'>[];
  /** Acts on this tablet that have to be done before: the hand-ins of items that the server has not heard of. */
  readonly handIns: readonly string[];
}

/**
 * Writes the whole way out, act behind act: opened, loaded, sealed, dispatched. Each waits for the one before, so it can be done
 * without a network; the dispatch signs for the sender. For ten seconds nothing is sent, so that all of it can be taken back.
 */
export const recordShipment = async ({
  siteId,
  toSiteId,
  truckId,
  hours,
  driver,
  items,
  wastes,
  handIns,
}: ToShip): Promise<Outcome<readonly Act[]>> => {
  const core = outbox();
  const shipmentId = core.newActId();
  const below = `/api/collection/shipments/${shipmentId}`;
  const itemIds = items.map(({ itemId }) => itemId);
  const dispatchedAt = await core.correctedNow();
  const expectedAt = new Date(Date.parse(dispatchedAt) + hours * 3_600_000).toISOString();
  const driverSignature = driver.kind === 'drawn' ? { kind: driver.kind, sha256: driver.photo.sha256 } : { ...driver };
  const planned: readonly {
    kind: string;
    statedAs: string;
    path: string;
    body: JsonObject;
    out?: readonly string[];
    photoIds?: readonly string[];
    more?: JsonObject;
  }[] = [
    {
      kind: 'shipment.open',
      statedAs: 'shipment.open',
      path: '/api/collection/shipments',
      body: { fromSiteId: siteId, toSiteId, truckId, expectedAt },
    },
    {
      kind: 'shipment.load',
      statedAs: 'shipment.change-lines',
      path: `${below}/lines`,
      body: { addItems: itemIds },
      out: itemIds,
    },
    {
      kind: sealKind,
      statedAs: 'shipment.seal',
      path: `${below}/seal`,
      body: {},
      more: { wastes: wastes.map((waste) => ({ ...waste, shipmentId })) },
    },
    {
      kind: 'shipment.dispatch',
      statedAs: 'shipment.dispatch',
      path: `${below}/dispatch`,
      body: { dispatchedAt, driverSignature },
      photoIds: driver.kind === 'drawn' ? [driver.photo.photoId] : [],
    },
  ];
  const recorded: Act[] = [];
  for (const { kind, statedAs, path, body, out, photoIds = [], more = {} } of planned) {
    const id = kind === 'shipment.open' ? shipmentId : core.newActId();
    const before = recorded.at(-1);
    const written = await core.record({
      ...{ kind, path, body: { id, ...body }, statedAs, holdMilliseconds: undoMilliseconds, photoIds },
      after: [...(before === undefined ? [] : [before.id]), ...(kind === 'shipment.load' ? handIns : [])],
      ...(out === undefined ? {} : { stock: { out } }),
      note: { shipmentId, toSiteId, items: items.length, grams: gramsOf(items), ...more },
    });
    if (!written.ok) {
      await withdrawShipment(recorded);
      return written;
    }
    recorded.push(written.value);
  }
  return { ok: true, value: recorded };
};

const gramsOf = (items: readonly StockLine[]): number => items.reduce((sum, { grams }) => sum + grams, 0);

/** Those that something else on this tablet comes after, such as a manifest. */
const tiedOf = async (acts: readonly Pick<Act, 'id'>[]): Promise<readonly Pick<Act, 'id'>[]> => {
  const own = new Set(acts.map(({ id }) => id));
  const others = await outbox()
    .store.acts.where('state')
    .anyOf('waiting', 'sent')
    .filter(({ id }) => !own.has(id))
    .toArray();
  return acts.filter((act) => others.some(({ after }) => after.includes(act.id)));
};

/**
 * Takes the acts back, the last first: what others depend on cannot go before them. Where something else comes after one of
 * them, nothing is taken back: `act.needed`.
 */
export const withdrawShipment = async (acts: readonly Pick<Act, 'id'>[]): Promise<Outcome<void>> => {
  for (const { id } of [...(await tiedOf(acts)), ...acts.toReversed()]) {
    const taken = await outbox().withdraw(id);
    if (!taken.ok) return taken;
  }
  return { ok: true, value: undefined };
};
