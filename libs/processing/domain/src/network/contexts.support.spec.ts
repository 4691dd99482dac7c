import type { Fact } from '@huihuan/contracts-events';
import { toleranceHandoverAt } from '@huihuan/catalogue-domain';
import {
  changesOfList,
  decideContainer,
  decideDiscrepancy,
  decideIncoming,
  decideOutgoing,
  evolveIncoming,
  evolveOutgoing,
  noContainer,
  noDiscrepancy,
  noOutgoing,
  noStory,
  unknownIncoming,
  type ContainerCommand,
  type DiscrepancyCommand,
  type IncomingCommand,
  type IncomingEvent,
  type OutgoingCommand,
  type OutgoingEvent,
} from '@huihuan/custody-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { decideJob } from '../decide-job.ts';
import { evolveJob } from '../evolve-job.ts';
import type { JobCommand } from '../job-command.ts';
import { noJob } from '../job.ts';
import { fridgeClass, now, steelClass } from '../testing/line.support.spec.ts';
import { washerClass } from './classes.support.spec.ts';
import { applyChange, findSite, state, type Books, type Network } from './network.support.spec.ts';

export const catalogue = [fridgeClass, steelClass, washerClass];

const isFact = <Event extends { readonly type: string }>(event: Event): event is Extract<Event, Fact> =>
  event.type.startsWith('cn.huihuan.');

/** Each drives the real decision with what the books say, and applies what was decided. True where it was accepted. */
export const outgoing = (network: Network, books: Books, shipmentId: string, command: OutgoingCommand): boolean => {
  const decided = decideOutgoing(books.outgoing.get(shipmentId) ?? noOutgoing, command, {
    ...{ policy: books.policy, now, rules: nationalBook, site: findSite },
    stories: () => noStory,
    truck: () => undefined,
    staff: () => undefined,
    holding: (itemId) => books.holdings.get(itemId),
    container: (containerId) => books.containers.get(containerId),
  });
  if (!decided.ok) return false;
  for (const event of decided.value) {
    if (isFact<OutgoingEvent>(event)) state(network, books, [event]);
    else {
      const before = books.outgoing.get(shipmentId) ?? noOutgoing;
      for (const change of changesOfList(before, event)) applyChange(books, change);
      books.outgoing.set(shipmentId, evolveOutgoing(before, event));
    }
  }
  return true;
};

export const incoming = (network: Network, books: Books, shipmentId: string, command: IncomingCommand): boolean => {
  const decided = decideIncoming(books.incoming.get(shipmentId) ?? unknownIncoming, command, {
    ...{ policy: books.policy, now, rules: nationalBook, site: findSite },
    staff: () => undefined,
    toleranceHandover: toleranceHandoverAt(catalogue, now),
    nextDiscrepancyId: network.nextId,
  });
  if (!decided.ok) return false;
  for (const event of decided.value) {
    if (isFact<IncomingEvent>(event)) state(network, books, [event]);
    else books.incoming.set(shipmentId, evolveIncoming(books.incoming.get(shipmentId) ?? unknownIncoming, event));
  }
  return true;
};

export const discrepancy = (
  network: Network,
  books: Books,
  discrepancyId: string,
  command: DiscrepancyCommand,
): boolean => {
  const decided = decideDiscrepancy(books.discrepancies.get(discrepancyId) ?? noDiscrepancy, command, {
    holding: (itemId) => books.holdings.get(itemId),
  });
  if (!decided.ok) return false;
  for (const event of decided.value) {
    state(network, books, [event]);
    settleWhenAgreed(network, books, event);
  }
  return true;
};

/** The policy of the receiver's service: when the sender agreed, settle. */
export const settleWhenAgreed = (network: Network, books: Books, fact: Fact): void => {
  if (fact.type !== 'cn.huihuan.discrepancy.agreed.v1') return;
  if (findSite(fact.data.toSiteId)?.kind !== books.policy.siteKind) return;
  const { discrepancyId, proposalId, bySiteId, item } = fact.data;
  discrepancy(network, books, discrepancyId, { kind: 'settle-agreed', proposalId, bySiteId, item });
};

export const container = (network: Network, books: Books, command: ContainerCommand): boolean => {
  const decided = decideContainer(books.containers.get(command.containerId) ?? noContainer, command, {
    ...{ policy: books.policy, now, rules: nationalBook, site: findSite, staff: () => undefined },
    ...{ holding: (itemId) => books.holdings.get(itemId), details: () => ({}) },
  });
  if (decided.ok) state(network, books, decided.value);
  return decided.ok;
};

export const job = (network: Network, jobId: string, command: JobCommand): boolean => {
  const books = network.books.sorting;
  const decided = decideJob(books.jobs.get(jobId) ?? noJob, command, {
    ...{ now, startedAt: now, catalogue, rules: nationalBook, site: findSite, stories: () => noStory, batch: null },
    staff: () => undefined,
    holding: (itemId) => books.holdings.get(itemId),
  });
  if (!decided.ok) return false;
  for (const event of decided.value) {
    if (event.type === 'job.outputs-drafted') books.jobs.set(jobId, evolveJob(books.jobs.get(jobId) ?? noJob, event));
    else state(network, books, [event]);
  }
  return true;
};
