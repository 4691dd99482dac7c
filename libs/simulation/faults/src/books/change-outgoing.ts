import type { Fact } from '@huihuan/contracts-events';
import {
  changesOfList,
  decideOutgoing,
  evolveContainer,
  evolveOutgoing,
  noOutgoing,
  noStory,
  type OutgoingCommand,
  type OutgoingEvent,
  type OutgoingShipment,
  type PrivateOutgoingEvent,
} from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { applyChanges } from './apply-changes.ts';
import { stateFacts } from './state-facts.ts';
import { knownSite, knownStaff, presentHolding, type TierBooks } from './tier-books.ts';

/** One act of the sender on a shipment: decided by the domain, written with its facts and its effect on the stock. */
export const changeOutgoing = (
  books: TierBooks,
  shipmentId: string,
  command: OutgoingCommand,
  cause: Cause,
): Result<OutgoingShipment> => {
  const before = books.outgoing.get(shipmentId) ?? noOutgoing;
  const decided = decideOutgoing(before, command, {
    policy: books.policy,
    now: books.clock.iso(),
    site: knownSite(books),
    rules: nationalBook,
    stories: () => noStory,
    truck: (truckId) => books.trucks.get(truckId)?.facts,
    staff: knownStaff(books),
    holding: presentHolding(books),
    container: (containerId) => books.containers.get(containerId),
  });
  return decided.ok ? accept(record(books, before, decided.value, cause)) : decided;
};

const isPrivate = (event: OutgoingEvent): event is PrivateOutgoingEvent => event.type.startsWith('outgoing.');

const record = (
  books: TierBooks,
  before: OutgoingShipment,
  events: readonly OutgoingEvent[],
  cause: Cause,
): OutgoingShipment => {
  let after = before;
  const facts: Fact[] = [];
  for (const event of events) {
    if (isPrivate(event)) applyChanges(books, changesOfList(after, event));
    else facts.push(event);
    after = evolveOutgoing(after, event);
  }
  if (after.state === 'none') return after;
  books.outgoing.set(after.shipmentId, after);
  if (facts.length > 0) stateFacts(books, after.fromSiteId, facts, cause);
  for (const fact of facts) if (fact.type === 'cn.huihuan.shipment.dispatched.v1') dispatchContainers(books, fact);
  return after;
};

type Dispatched = Extract<Fact, { type: 'cn.huihuan.shipment.dispatched.v1' }>;

/** Containers on a list that left have left with it. */
const dispatchContainers = ({ containers }: TierBooks, fact: Dispatched): void => {
  for (const containerId of new Set(fact.data.lines.map((line) => line.containerId))) {
    const container = containerId === null ? undefined : containers.get(containerId);
    if (container?.state !== 'packed') continue;
    const after = evolveContainer(container, fact);
    if (after.state !== 'none') containers.set(container.containerId, after);
  }
};
