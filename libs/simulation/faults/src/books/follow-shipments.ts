import type { Fact } from '@huihuan/contracts-events';
import {
  changesOfFact,
  evolveDiscrepancy,
  evolveIncoming,
  evolveOutgoing,
  noDiscrepancy,
  unknownIncoming,
  type Discrepancy,
  type DiscrepancyEvent,
} from '@huihuan/custody-domain';
import type { Effect, EventOf, Heard } from '../bus/effect.ts';
import { NotYet } from '../virtual/failures.ts';
import { applyChanges } from './apply-changes.ts';
import { changeDiscrepancy } from './change-discrepancy.ts';
import { knownSite, type TierBooks } from './tier-books.ts';

/** What the other side of a handover said changes these books: shipments on their way here, receipts, differences. */
export const followShipments = (books: TierBooks): Effect => ({
  types: [
    'cn.huihuan.shipment.dispatched.v1',
    'cn.huihuan.shipment.received.v1',
    'cn.huihuan.discrepancy.opened.v1',
    'cn.huihuan.discrepancy.proposed.v1',
    'cn.huihuan.discrepancy.agreed.v1',
    'cn.huihuan.discrepancy.settled.v1',
  ],
  apply: (heard) => {
    for (const message of heard) follow(books, message);
  },
});

const follow = (books: TierBooks, { event, source }: Heard): void => {
  // what these books said themselves they have applied already
  const isOurs = books.database.outbox.states(source);
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return announce(books, event);
    case 'cn.huihuan.shipment.received.v1':
      return isOurs ? undefined : hearReceipt(books, event);
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
      return isOurs ? undefined : discuss(books, event);
    case 'cn.huihuan.discrepancy.agreed.v1':
      if (!isOurs) discuss(books, event);
      return settleWhenAgreed(books, event);
    default:
      return;
  }
};

/** @throws NotYet where it cannot be said whether the shipment comes here: passed over, it would never be expected again */
const announce = (books: TierBooks, fact: EventOf<'cn.huihuan.shipment.dispatched.v1'>): void => {
  const { shipmentId, toSiteId, sealedDigest } = fact.data;
  const receiver = knownSite(books)(toSiteId);
  if (receiver === undefined) throw new NotYet(`shipment ${shipmentId} goes to a site not heard of yet: ${toSiteId}`);
  if (receiver.kind !== books.policy.siteKind) return;
  const known = books.incoming.get(shipmentId);
  if (known !== undefined && known.sealedDigest !== sealedDigest) {
    throw new Error(`another shipment came under the id ${shipmentId}`);
  }
  if (known !== undefined) return;
  const announced = evolveIncoming(unknownIncoming, fact);
  if (announced.state !== 'unknown') books.incoming.set(shipmentId, announced);
};

/** The receipt of what these books sent: the shipment ends, and the accepted items are handed over. */
const hearReceipt = (books: TierBooks, fact: EventOf<'cn.huihuan.shipment.received.v1'>): void => {
  const sent = books.outgoing.get(fact.data.shipmentId);
  if (sent?.state !== 'in-transit') return;
  const received = evolveOutgoing(sent, fact);
  if (received.state !== 'none') books.outgoing.set(received.shipmentId, received);
  applyToKnown(books, fact);
};

/** Changes that an event of another brings to holdings that these books have; what comes into another's stock is not ours. */
const applyToKnown = (books: TierBooks, fact: Fact): void =>
  applyChanges(
    books,
    changesOfFact(fact).filter(({ kind }) => kind !== 'take'),
  );

/** @throws NotYet where one of these books' shipments differs and nobody has told how: passed over, its end would be lost */
const discuss = (books: TierBooks, fact: DiscrepancyEvent): void => {
  const { discrepancyId, shipmentId } = fact.data;
  const before: Discrepancy = books.discrepancies.get(discrepancyId) ?? noDiscrepancy;
  if (fact.type === 'cn.huihuan.discrepancy.opened.v1') {
    if (before.state !== 'none' || !books.outgoing.has(shipmentId)) return;
  } else if (before.state === 'none') {
    if (!books.outgoing.has(shipmentId) && !books.incoming.has(shipmentId)) return;
    throw new NotYet(`the difference ${discrepancyId} has not been heard of yet`);
  } else if (before.state === 'settled') return;
  const after = evolveDiscrepancy(before, fact);
  if (after.state !== 'none') books.discrepancies.set(discrepancyId, after);
  applyToKnown(books, fact);
};

/** The receiver's books own a difference: they close it when the sender's yes to the current proposal arrives. */
const settleWhenAgreed = (books: TierBooks, event: EventOf<'cn.huihuan.discrepancy.agreed.v1'>): void => {
  const { discrepancyId, proposalId, bySiteId, item, shipmentId } = event.data;
  if (books.incoming.get(shipmentId)?.state !== 'received') return;
  const settled = changeDiscrepancy(
    books,
    discrepancyId,
    { kind: 'settle-agreed', proposalId, bySiteId, item },
    { correlationId: event.correlationId, causationId: event.id },
  );
  if (!settled.ok) throw new Error(`${settled.problem.code}: ${settled.problem.en}`);
};
