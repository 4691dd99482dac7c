import type { Fact, SiteKind } from '@huihuan/contracts-events';
import {
  blockedByConflict,
  changeHolding,
  changesOfFact,
  evolveContainer,
  evolveDiscrepancy,
  evolveIncoming,
  evolveOutgoing,
  handoverPolicies,
  noContainer,
  noDiscrepancy,
  noOutgoing,
  unknownIncoming,
  type Container,
  type Correction,
  type Discrepancy,
  type HandoverPolicy,
  type Holding,
  type HoldingChange,
  type IncomingShipment,
  type KnownSite,
  type OutgoingShipment,
  type Tier,
} from '@huihuan/custody-domain';
import { evolveJob } from '../evolve-job.ts';
import { noJob, type Job } from '../job.ts';
import { everyLicence, id } from '../testing/line.support.spec.ts';
import { hearOfCorrection } from './hear-of-correction.support.spec.ts';
import { entered, newLedger, type Ledger } from './ledger.support.spec.ts';

/** The books of one tier, as its service keeps them: one row for each item that it ever had. */
export interface Books {
  readonly tier: Tier;
  readonly policy: HandoverPolicy;
  readonly holdings: Map<string, Holding>;
  readonly outgoing: Map<string, OutgoingShipment>;
  readonly incoming: Map<string, IncomingShipment>;
  readonly containers: Map<string, Container>;
  readonly discrepancies: Map<string, Discrepancy>;
  readonly jobs: Map<string, Job>;
  readonly conflicts: Map<string, readonly string[]>;
  readonly corrections: Map<string, Correction>;
  /** Facts of others that the bus has not brought yet. */
  readonly inbox: Fact[];
}

/** Three tiers that meet by facts alone, and a regulator who sees every fact. */
export interface Network {
  readonly books: Readonly<Record<Tier, Books>>;
  readonly log: Fact[];
  readonly ledger: Ledger;
  readonly nextId: () => string;
}

const siteOf = (number: number, kind: SiteKind): KnownSite => ({
  ...{ siteId: id(number), name: `${kind} ${number}`, kind, areaCode: '410122', active: true, licences: everyLicence },
});
export const sites: readonly KnownSite[] = [
  siteOf(1, 'collection-point'),
  siteOf(2, 'collection-point'),
  siteOf(3, 'transfer-station'),
  siteOf(4, 'transfer-station'),
  siteOf(5, 'sorting-centre'),
  siteOf(6, 'sorting-centre'),
  siteOf(7, 'downstream'),
];
export const findSite = (siteId: string): KnownSite | undefined => sites.find((site) => site.siteId === siteId);

const newBooks = (tier: Tier): Books => ({
  tier,
  policy: handoverPolicies[tier],
  holdings: new Map(),
  outgoing: new Map(),
  incoming: new Map(),
  containers: new Map(),
  discrepancies: new Map(),
  jobs: new Map(),
  conflicts: new Map(),
  corrections: new Map(),
  inbox: [],
});

export const newNetwork = (): Network => {
  let number = 10_000;
  return {
    books: { collection: newBooks('collection'), transfer: newBooks('transfer'), sorting: newBooks('sorting') },
    log: [],
    ledger: newLedger(),
    nextId: () => id(number++),
  };
};

export const allBooks = (network: Network): readonly Books[] => Object.values(network.books);

/** The books that a site's tier keeps; none for downstream enterprises. */
export const booksOf = (network: Network, siteId: string): Books | undefined =>
  allBooks(network).find((books) => books.policy.siteKind === findSite(siteId)?.kind);

/** A fact is stated: at once in the books of who states it, on the bus for the others, and in the regulator's ledger. */
export const state = (network: Network, by: Books | null, facts: readonly Fact[]): void => {
  for (const fact of facts) {
    network.log.push(fact);
    entered(network.ledger, fact);
    for (const books of allBooks(network)) {
      if (books === by) hear(books, fact);
      else books.inbox.push(fact);
    }
  }
};

/** What a service does with a fact, its own or one that the bus brings. */
export const hear = (books: Books, fact: Fact): void => {
  for (const change of changesOfFact(fact)) applyChange(books, change);
  hearOfShipment(books, fact);
  hearOfDiscrepancy(books, fact);
  hearOfContainer(books, fact);
  hearOfJob(books, fact);
  hearOfCorrection(books.corrections, fact, (siteId) => ours(books, siteId));
  if (fact.type === 'cn.huihuan.conflict.opened.v1') books.conflicts.set(fact.data.conflictId, fact.data.itemIds);
  if (fact.type === 'cn.huihuan.conflict.settled.v1' || fact.type === 'cn.huihuan.conflict.withdrawn.v1')
    books.conflicts.delete(fact.data.conflictId);
};

const ours = (books: Books, siteId: string): boolean => findSite(siteId)?.kind === books.policy.siteKind;

const hearOfShipment = (books: Books, fact: Fact): void => {
  if (fact.type === 'cn.huihuan.shipment.dispatched.v1' || fact.type === 'cn.huihuan.shipment.received.v1') {
    const { shipmentId, fromSiteId, toSiteId } = fact.data;
    if (ours(books, fromSiteId)) fold(books.outgoing, shipmentId, noOutgoing, (it) => evolveOutgoing(it, fact));
    if (ours(books, toSiteId)) fold(books.incoming, shipmentId, unknownIncoming, (it) => evolveIncoming(it, fact));
  }
  if (fact.type === 'cn.huihuan.item.closed.v1' && fact.data.shipmentId !== null && ours(books, fact.data.siteId)) {
    fold(books.outgoing, fact.data.shipmentId, noOutgoing, (it) => evolveOutgoing(it, fact));
  }
};

const hearOfDiscrepancy = (books: Books, fact: Fact): void => {
  switch (fact.type) {
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { discrepancyId, fromSiteId, toSiteId } = fact.data;
      if (!ours(books, fromSiteId) && !ours(books, toSiteId)) return;
      fold(books.discrepancies, discrepancyId, noDiscrepancy, (it) => evolveDiscrepancy(it, fact));
      return;
    }
    default:
  }
};

const hearOfContainer = (books: Books, fact: Fact): void => {
  if (fact.type === 'cn.huihuan.items.consolidated.v1' || fact.type === 'cn.huihuan.items.released.v1') {
    if (!ours(books, fact.data.siteId)) return;
    fold(books.containers, fact.data.containerId, noContainer, (it) => evolveContainer(it, fact));
  }
  if (fact.type === 'cn.huihuan.shipment.dispatched.v1' && ours(books, fact.data.fromSiteId)) {
    const leaving = new Set(fact.data.lines.flatMap((line) => line.containerId ?? []));
    for (const each of leaving) fold(books.containers, each, noContainer, (it) => evolveContainer(it, fact));
  }
};

const hearOfJob = (books: Books, fact: Fact): void => {
  switch (fact.type) {
    case 'cn.huihuan.processing.started.v1':
    case 'cn.huihuan.processing.cancelled.v1':
    case 'cn.huihuan.item.dismantled.v1':
      if (ours(books, fact.data.siteId)) fold(books.jobs, fact.data.jobId, noJob, (it) => evolveJob(it, fact));
      return;
    default:
  }
};

const fold = <State>(
  all: Map<string, State>,
  key: string,
  initial: NoInfer<State>,
  next: (before: State) => State,
): void => {
  all.set(key, next(all.get(key) ?? initial));
};

/** Applies a change to the rows of this tier that it concerns; a new stay begins under the conflicts that are open. */
export const applyChange = (books: Books, change: HoldingChange): void => {
  if (change.kind === 'unblock') {
    for (const [itemId, holding] of books.holdings) books.holdings.set(itemId, changeHolding(holding, change));
    return;
  }
  const itemId =
    'item' in change && change.item !== null ? change.item.itemId : 'itemId' in change ? change.itemId : '';
  const holding = books.holdings.get(itemId) ?? null;
  const siteId = 'siteId' in change ? change.siteId : null;
  if (siteId === null ? holding === null : findSite(siteId)?.kind !== books.policy.siteKind) return;
  const after = changeHolding(holding, change);
  books.holdings.set(itemId, change.kind === 'take' ? underConflicts(books, after) : after);
};

const underConflicts = (books: Books, holding: Holding): Holding => {
  const open = [...books.conflicts].filter(([, itemIds]) => itemIds.includes(holding.item.itemId));
  return {
    ...holding,
    blockedBy: [...new Set([...holding.blockedBy, ...open.map(([each]) => blockedByConflict(each))])],
  };
};
