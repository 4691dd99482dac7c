import type { EventType, Fact } from '@huihuan/contracts-events';
import {
  changesOfFact,
  evolveDiscrepancy,
  evolveIncoming,
  unknownIncoming,
  type DiscrepancyEvent,
  type ExpectedShipment,
} from '@huihuan/custody-domain';
import { NotYet, ofType, type Delivery, type Effect } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { recordDriverSignatures } from '../driver/driver-signature-books.ts';
import { decideAndRecord } from '../discrepancies/change-discrepancy.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { applyChanges } from './apply-changes.ts';
import { recordContainerNames } from './container-names.ts';
import { loadDiscrepancy, recordDiscrepancies } from './discrepancy-books.ts';
import { loadIncoming, recordAnnounced } from './incoming-books.ts';

const shipmentTypes = [
  'cn.huihuan.shipment.dispatched.v1',
  'cn.huihuan.shipment.received.v1',
  'cn.huihuan.discrepancy.opened.v1',
  'cn.huihuan.discrepancy.proposed.v1',
  'cn.huihuan.discrepancy.agreed.v1',
  'cn.huihuan.discrepancy.settled.v1',
] as const satisfies readonly EventType[];

/** What the other side of a handover said changes these books: shipments on their way here, receipts, differences. */
export const followShipments = (custody: CustodyOptions): Effect => ({
  types: shipmentTypes,
  locks: partiesOf,
  apply: async (tx, deliveries) => {
    const ours = await sourcesOfTheseBooks(tx, deliveries);
    // What these books said themselves they have applied already.
    const heard = deliveries.filter(({ source }) => !ours.has(source));
    // Of one shipment the dispatch comes first and its receipt before what differs, so each kind can go as one set.
    await announce(custody, tx, ofType(deliveries, 'cn.huihuan.shipment.dispatched.v1'));
    await hearReceipts(tx, factsOf(heard, 'cn.huihuan.shipment.received.v1'));
    for (const delivery of deliveries) {
      if (isDiscussion(delivery.event) && !ours.has(delivery.source)) await discuss(tx, delivery.event, delivery.id);
      await settleWhenAgreed(custody, tx, delivery);
    }
  },
});

const partiesOf = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ event }) => ('fromSiteId' in event.data ? [event.data.fromSiteId, event.data.toSiteId] : []));

/** The chains that are written here. */
const sourcesOfTheseBooks = async (tx: Tx, deliveries: readonly Delivery[]): Promise<ReadonlySet<string>> => {
  const sources = [...new Set(deliveries.map(({ source }) => source))];
  const rows = await rowsOf<{ source: string }>(tx, 'select source from chain_head where source = any ($1)', [sources]);
  return new Set(rows.map((row) => row.source));
};

type FactOf<Type extends EventType> = Extract<Fact, { type: Type }>;
type Dispatched = FactOf<'cn.huihuan.shipment.dispatched.v1'>;

const factsOf = <Type extends EventType>(deliveries: readonly Delivery[], type: Type) =>
  ofType(deliveries, type).map(({ event }): FactOf<Type> => event as FactOf<Type>);

/** @throws NotYet where it cannot be said whether a shipment comes here: passed over, it would never be expected again */
const announce = async (
  custody: CustodyOptions,
  tx: Tx,
  deliveries: readonly (Delivery & { readonly event: Dispatched })[],
): Promise<void> => {
  const site = await knownSites(
    tx,
    deliveries.map(({ event }) => event.data.toSiteId),
  );
  const early = deliveries.filter(({ event }) => site(event.data.toSiteId) === undefined);
  const [first] = early;
  if (first !== undefined) {
    const { shipmentId, toSiteId } = first.event.data;
    throw new NotYet(
      `shipment ${shipmentId} goes to a site not heard of yet: ${toSiteId}`,
      early.map(({ id }) => id),
    );
  }
  const coming = deliveries
    .map(({ event }) => event)
    .filter(({ data }) => site(data.toSiteId)?.kind === custody.policy.siteKind);
  const digests = await announcedDigests(tx, coming);
  const fresh: ExpectedShipment[] = [];
  for (const fact of coming) {
    const { shipmentId, sealedDigest } = fact.data;
    const known = digests.get(shipmentId);
    if (known !== undefined && known !== sealedDigest) {
      throw new Error(`another shipment came under the id ${shipmentId}`);
    }
    digests.set(shipmentId, sealedDigest);
    const announced = evolveIncoming(unknownIncoming, fact);
    if (known === undefined && announced.state === 'expected') fresh.push(announced);
  }
  await recordAnnounced(tx, fresh);
  await recordContainerNames(tx, coming);
  await recordDriverSignatures(tx, coming);
};

const announcedDigests = async (tx: Tx, facts: readonly Dispatched[]): Promise<Map<string, string>> => {
  if (facts.length === 0) return new Map();
  const rows = await rowsOf<{ shipmentId: string; sealedDigest: string }>(
    tx,
    'select shipment_id as "shipmentId", sealed_digest as "sealedDigest" from incoming where shipment_id = any ($1)',
    [facts.map(({ data }) => data.shipmentId)],
  );
  return new Map(rows.map((row) => [row.shipmentId, row.sealedDigest]));
};

/** Receipts of what these books sent: the shipments end, and the accepted items are handed over. */
const hearReceipts = async (tx: Tx, facts: readonly FactOf<'cn.huihuan.shipment.received.v1'>[]): Promise<void> => {
  if (facts.length === 0) return;
  const received = await rowsOf<{ shipmentId: string }>(
    tx,
    `update outgoing set state = 'received', received_at = receipt.at
       from unnest($1::uuid[], $2::timestamptz[]) as receipt (shipment_id, at)
      where outgoing.shipment_id = receipt.shipment_id and outgoing.state = 'in-transit'
      returning outgoing.shipment_id as "shipmentId"`,
    [facts.map(({ data }) => data.shipmentId), facts.map(({ data }) => data.receivedAt)],
  );
  const ended = new Set(received.map((row) => row.shipmentId));
  await applyToKnown(
    tx,
    facts.filter(({ data }) => ended.has(data.shipmentId)),
  );
};

const isDiscussion = (event: Delivery['event']): event is Delivery['event'] & DiscrepancyEvent =>
  event.type.startsWith('cn.huihuan.discrepancy.');

/** Changes that an event of another brings to holdings that these books have; what comes into another's stock is not ours. */
const applyToKnown = async (tx: Tx, facts: readonly Fact[]): Promise<void> => {
  await applyChanges(
    tx,
    facts.flatMap(changesOfFact).filter((change) => change.kind !== 'take'),
  );
};

const isSender = async (tx: Tx, shipmentId: string): Promise<boolean> =>
  (await rowsOf(tx, 'select 1 from outgoing where shipment_id = $1', [shipmentId])).length > 0;

const isParty = async (tx: Tx, shipmentId: string): Promise<boolean> =>
  (
    await rowsOf(
      tx,
      'select 1 from outgoing where shipment_id = $1 union all select 1 from incoming where shipment_id = $1',
      [shipmentId],
    )
  ).length > 0;

/** @throws NotYet where one of these books' shipments differs and nobody has told how: passed over, its end would be lost */
const discuss = async (tx: Tx, fact: DiscrepancyEvent, eventId: string): Promise<void> => {
  const { discrepancyId, shipmentId } = fact.data;
  const before = await loadDiscrepancy(tx, discrepancyId);
  if (fact.type === 'cn.huihuan.discrepancy.opened.v1') {
    if (before.state !== 'none' || !(await isSender(tx, shipmentId))) return;
  } else if (before.state === 'none') {
    if (!(await isParty(tx, shipmentId))) return;
    throw new NotYet(`the difference ${discrepancyId} has not been heard of yet`, [eventId]);
  } else if (before.state === 'settled') return;
  await recordDiscrepancies(tx, [evolveDiscrepancy(before, fact)]);
  await applyToKnown(tx, [fact]);
};

/** The receiver's books own a difference: they close it when the sender's yes to the current proposal arrives. */
const settleWhenAgreed = async (custody: CustodyOptions, tx: Tx, delivery: Delivery): Promise<void> => {
  for (const { event, id } of ofType([delivery], 'cn.huihuan.discrepancy.agreed.v1')) {
    const { discrepancyId, proposalId, bySiteId, item, shipmentId } = event.data;
    const received = await loadIncoming(tx, shipmentId);
    if (received.state !== 'received') return;
    const settled = await decideAndRecord(custody, tx, {
      discrepancyId,
      command: { kind: 'settle-agreed', proposalId, bySiteId, item },
      cause: { correlationId: event.correlationId, causationId: id },
    });
    if (!settled.ok) throw new Error(`${settled.problem.code}: ${settled.problem.en}`);
  }
};
