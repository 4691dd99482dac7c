import type { EventType, Fact } from '@huihuan/contracts-events';
import {
  changesOfFact,
  evolveDiscrepancy,
  evolveIncoming,
  evolveOutgoing,
  type DiscrepancyEvent,
} from '@huihuan/custody-domain';
import { ofType, type Delivery, type Effect } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { decideAndRecord } from '../discrepancies/change-discrepancy.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { applyChanges } from './apply-changes.ts';
import { loadDiscrepancy, recordDiscrepancies } from './discrepancy-books.ts';
import { loadIncoming, recordIncoming } from './incoming-books.ts';
import { loadOutgoing, recordOutgoing } from './outgoing-books.ts';

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
    for (const delivery of deliveries) {
      if (delivery.event.type === 'cn.huihuan.shipment.dispatched.v1') await announce(custody, tx, delivery.event);
      // What these books said themselves they have applied already.
      else if (!ours.has(delivery.source)) await hear(tx, delivery.event);
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

/** @throws where it cannot be said whether the shipment comes here: passed over, it would never be expected again */
const announce = async (
  custody: CustodyOptions,
  tx: Tx,
  fact: FactOf<'cn.huihuan.shipment.dispatched.v1'>,
): Promise<void> => {
  const { shipmentId, toSiteId, sealedDigest } = fact.data;
  const receiver = (await knownSites(tx, [toSiteId]))(toSiteId);
  if (receiver === undefined) throw new Error(`shipment ${shipmentId} goes to a site not heard of yet: ${toSiteId}`);
  if (receiver.kind !== custody.policy.siteKind) return;
  const known = await loadIncoming(tx, shipmentId);
  if (known.state === 'unknown') await recordIncoming(tx, evolveIncoming(known, fact));
  else if (known.sealedDigest !== sealedDigest) throw new Error(`another shipment came under the id ${shipmentId}`);
};

const hear = async (tx: Tx, fact: Fact): Promise<void> => {
  switch (fact.type) {
    case 'cn.huihuan.shipment.received.v1': {
      const sent = await loadOutgoing(tx, fact.data.shipmentId);
      if (sent.state !== 'in-transit') return;
      await recordOutgoing(tx, evolveOutgoing(sent, fact), [fact]);
      return applyToKnown(tx, fact);
    }
    case 'cn.huihuan.discrepancy.opened.v1':
      if (!(await isParty(tx, fact.data))) return;
      return discuss(tx, fact);
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
      return discuss(tx, fact);
    default:
      return;
  }
};

/** Changes that an event of another brings to holdings that these books have; what comes into another's stock is not ours. */
const applyToKnown = (tx: Tx, fact: Fact): Promise<void> =>
  applyChanges(
    tx,
    changesOfFact(fact).filter((change) => change.kind !== 'take'),
  );

const isParty = async (tx: Tx, { shipmentId }: { readonly shipmentId: string }): Promise<boolean> =>
  (await rowsOf(tx, 'select 1 from outgoing where shipment_id = $1', [shipmentId])).length > 0;

const discuss = async (tx: Tx, fact: DiscrepancyEvent): Promise<void> => {
  const before = await loadDiscrepancy(tx, fact.data.discrepancyId);
  const isNew = fact.type === 'cn.huihuan.discrepancy.opened.v1';
  if (isNew !== (before.state === 'none')) return;
  await recordDiscrepancies(tx, [evolveDiscrepancy(before, fact)]);
  await applyToKnown(tx, fact);
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
