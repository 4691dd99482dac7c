import { toleranceHandoverAt } from '@huihuan/catalogue-domain';
import type { Fact } from '@huihuan/contracts-events';
import {
  decideIncoming,
  evolveDiscrepancy,
  evolveIncoming,
  evolveOutgoing,
  noDiscrepancy,
  unknownIncoming,
  type Discrepancy,
  type IncomingCommand,
  type IncomingEvent,
  type IncomingShipment,
} from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { stateFacts } from './state-facts.ts';
import { catalogueOf, knownSite, knownStaff, weighingKey, type TierBooks } from './tier-books.ts';

export interface Receiving {
  readonly shipment: IncomingShipment;
  readonly discrepancies: readonly Discrepancy[];
}

/** One act of the receiver on a shipment that is on its way to it. */
export const changeIncoming = (
  books: TierBooks,
  shipmentId: string,
  command: IncomingCommand,
  cause: Cause,
): Result<Receiving> => {
  const before = books.incoming.get(shipmentId) ?? unknownIncoming;
  const now = books.clock.iso();
  const decided = decideIncoming(before, command, {
    policy: books.policy,
    now,
    site: knownSite(books),
    staff: knownStaff(books),
    rules: nationalBook,
    toleranceHandover: toleranceHandoverAt(catalogueOf(books), now),
    nextDiscrepancyId: books.newId,
  });
  return decided.ok ? accept(record(books, before, decided.value, cause)) : decided;
};

const record = (
  books: TierBooks,
  before: IncomingShipment,
  events: readonly IncomingEvent[],
  cause: Cause,
): Receiving => {
  const shipment = events.reduce(evolveIncoming, before);
  if (shipment.state === 'unknown') return { shipment, discrepancies: [] };
  books.incoming.set(shipment.shipmentId, shipment);
  const facts = events.filter((event): event is IncomingEvent & Fact => event.type !== 'incoming.findings-recorded');
  if (facts.length > 0) stateFacts(books, shipment.toSiteId, facts, cause);
  const discrepancies: Discrepancy[] = [];
  for (const fact of facts) {
    if (fact.type === 'cn.huihuan.discrepancy.opened.v1') {
      const opened = evolveDiscrepancy(noDiscrepancy, fact);
      if (opened.state !== 'none') books.discrepancies.set(opened.discrepancyId, opened);
      discrepancies.push(opened);
    }
    if (fact.type === 'cn.huihuan.shipment.received.v1') rememberOrigin(books, fact);
    // where the sender is a site of the same tier and database, its books hear of the receipt at once
    const sent = fact.type === 'cn.huihuan.shipment.received.v1' ? books.outgoing.get(shipment.shipmentId) : undefined;
    if (sent?.state !== 'in-transit' || fact.type !== 'cn.huihuan.shipment.received.v1') continue;
    const ended = evolveOutgoing(sent, fact);
    if (ended.state !== 'none') books.outgoing.set(shipment.shipmentId, ended);
  }
  return { shipment, discrepancies };
};

const rememberOrigin = (
  { cameFrom }: TierBooks,
  { data }: Extract<Fact, { type: 'cn.huihuan.shipment.received.v1' }>,
): void => {
  for (const { item, finding } of data.lines)
    if (finding === 'accepted') cameFrom.set(weighingKey(data.toSiteId, item.itemId), data.fromSiteId);
};
