import { definitionOf, fact, resolutions, type Fact } from '@huihuan/contracts-events';
import {
  allowedResolutions,
  decideClosure,
  decideCorrection,
  isInStock,
  needsItem,
  noStory,
  type Discrepancy,
  type FindingEntry,
  type Holding,
  type OutgoingCommand,
} from '@huihuan/custody-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { decideGrade } from '../decide-grade.ts';
import { fridgeClass, now, steelClass } from '../testing/line.support.spec.ts';
import { container, discrepancy, incoming, job, outgoing, settleWhenAgreed } from './contexts.support.spec.ts';
import { answerCorrection, askToCorrect } from './correction-moves.support.spec.ts';
import { followCorrections, wasElsewhere } from './corrections.support.spec.ts';
import { anyBooks, anyHolding, anyItem, anySite, nobody, pick, type Dice, type Move } from './dice.support.spec.ts';
import { allBooks, booksOf, findSite, hear, sites, state, type Books, type Network } from './network.support.spec.ts';

const stockOf = (books: Books, siteId: string): readonly Holding[] =>
  [...books.holdings.values()].filter((holding) => holding.siteId === siteId && isInStock(holding.state));
const onList = { addItems: [], addContainers: [], removeItems: [], removeContainers: [] };

const collect: Move = (network, { a, b, c }) => {
  const [siteId, known] = [anySite(a % 2), b % 3 === 0 ? steelClass : fridgeClass];
  const { tracking, family, classCode } = known;
  const item = { itemId: network.nextId(), tracking, family, classCode, grams: 1 + (c % 90_000), custodySeq: 1 };
  state(network, network.books.collection, [
    fact('cn.huihuan.item.collected.v1', {
      ...{ siteId, item: { ...item, identifiers: [] }, consignor: { kind: 'anonymous', pseudonym: null } },
      ...{ paidFen: 0, evidence: [], occurredAt: now, attendantId: null, warnings: [], override: null },
    }),
  ]);
};

const correct: Move = (network, { a, b, c }) => {
  const books = anyBooks(network, a);
  const holding = anyHolding(books, b);
  if (holding === undefined) return;
  const siteId = c % 7 === 0 ? anySite(c) : holding.siteId;
  const decided = decideCorrection(holding, {
    ...{ siteId, grams: c % 90_000, corrects: network.nextId(), reason: '复称', staffId: null },
  });
  // alone it is only of what no other site ever had
  if (decided.ok && !wasElsewhere(network, siteId, holding.item.itemId)) state(network, books, [decided.value]);
};

const close: Move = (network, { a, b, c }) => {
  const books = anyBooks(network, a);
  const itemIds = [
    anyHolding(books, b)?.item.itemId ?? anyItem(network, b),
    ...(c % 3 === 0 ? [anyItem(network, c)] : []),
  ];
  const siteId = books.holdings.get(itemIds[0] ?? nobody)?.siteId ?? anySite(c);
  const command = { siteId, itemIds, outcome: 'lost', documentReference: null, reason: '盘点缺失' } as const;
  const decided = decideClosure(command, {
    ...{ now, rules: nationalBook, site: findSite, stories: () => noStory, staff: () => undefined },
    holding: (itemId) => books.holdings.get(itemId),
  });
  if (decided.ok) state(network, books, [decided.value]);
};

/** From where to where: as a rule along the tiers and with stock, sometimes nonsense. */
const route = (network: Network, { a, b, c }: Dice): { readonly fromSiteId: string; readonly toSiteId: string } => {
  const stock = allBooks(network).flatMap((books) => [...books.holdings.values()]);
  const there = pick(
    stock.filter((holding) => isInStock(holding.state)),
    a,
  );
  const fromSiteId = c % 7 === 0 || there === undefined ? anySite(a) : there.siteId;
  const sendsTo = booksOf(network, fromSiteId)?.policy.sendsTo ?? [];
  const fitting = sites.filter(({ kind, siteId }) => sendsTo.includes(kind) && siteId !== fromSiteId);
  return { fromSiteId, toSiteId: c % 8 === 0 ? anySite(b) : (pick(fitting, b)?.siteId ?? nobody) };
};

/** A list of what is in stock at a site, whatever its state, or its container; sealed and gone if it may. */
const ship: Move = (network, dice) => {
  const parties = { shipmentId: network.nextId(), ...route(network, dice) };
  const books = booksOf(network, parties.fromSiteId) ?? network.books.collection;
  const act = (command: OutgoingCommand): boolean => outgoing(network, books, parties.shipmentId, command);
  act({ kind: 'open', ...parties, truckId: null, driverId: null, expectedAt: null });
  const stock = stockOf(books, parties.fromSiteId);
  const chosen = Array.from({ length: 1 + (dice.c % 4) }, (_, index) => pick(stock, dice.c + index * 7));
  for (const { item, containerId } of chosen.filter((holding) => holding !== undefined)) {
    if (containerId === null) act({ kind: 'change-lines', ...onList, addItems: [item.itemId] });
    else act({ kind: 'change-lines', ...onList, addContainers: [containerId] });
  }
  if (dice.c % 11 !== 0) act({ kind: 'seal' });
  if (dice.c % 13 !== 0) act({ kind: 'dispatch', dispatchedAt: null });
};

const changeShipment: Move = (network, { a, b, c }) => {
  const books = anyBooks(network, a);
  const [shipmentId, shipment] = pick([...books.outgoing], b) ?? [nobody, undefined];
  const line = shipment !== undefined && shipment.state !== 'none' ? pick(shipment.lines, c) : undefined;
  const stranger = anyItem(network, c);
  const commands: readonly OutgoingCommand[] = [
    { kind: 'change-lines', ...onList, addItems: [stranger] },
    { kind: 'change-lines', ...onList, removeItems: [line?.item.itemId ?? stranger] },
    { kind: 'change-lines', ...onList, removeContainers: [line?.containerId ?? stranger] },
    { kind: 'seal' },
    { kind: 'unseal', reason: '换车' },
    { kind: 'cancel', reason: '改期' },
    { kind: 'dispatch', dispatchedAt: null },
  ];
  const command = pick(commands, c);
  if (command !== undefined) outgoing(network, books, shipmentId, command);
};

const deliverDownstream: Move = (network, { b, c }) => {
  const books = network.books.sorting;
  const onTheWay = [...books.outgoing].filter(([, each]) => each.state === 'in-transit' || c % 6 === 0);
  const [shipmentId] = pick(onTheWay, b) ?? [nobody];
  const said = { outcome: 'recycled', documentReference: '联单-1', reason: '送达' } as const;
  outgoing(network, books, shipmentId, { kind: 'deliver', ...said });
};

const consolidate: Move = (network, { a, b, c }) => {
  const siteId = anySite(a % 9 === 0 ? b : 2 + (a % 2));
  const books = booksOf(network, siteId) ?? network.books.transfer;
  const stock = stockOf(books, siteId);
  const itemIds = [...new Set([b, c, b + c].map((by) => pick(stock, by)?.item.itemId ?? anyItem(network, by)))];
  container(network, books, {
    ...{ kind: 'consolidate', containerId: network.nextId(), siteId, containerKind: 'pallet', code: 'P', itemIds },
  });
};

const release: Move = (network, { b }) => {
  const all = [...network.books.transfer.containers].filter(([, each]) => each.state === 'packed' || b % 4 === 0);
  const [containerId] = pick(all, b) ?? [nobody];
  container(network, network.books.transfer, { kind: 'release', containerId });
};

const receive: Move = (network, { a, b, c }) => {
  const books = anyBooks(network, a);
  const open = [...books.incoming].filter(
    ([, { state: at }]) => at === 'expected' || at === 'receiving' || b % 9 === 0,
  );
  const [shipmentId, shipment] = pick(open, b) ?? [nobody, undefined];
  if (shipment === undefined || shipment.state === 'unknown') return;
  const findings = shipment.lines.flatMap(({ item, containerId }, index): readonly FindingEntry[] => {
    const said = (c + index * 3) % 6;
    const reason = '外观';
    if (said === 0) return [];
    if (said === 1) return [{ itemId: item.itemId, finding: 'missing', measuredGrams: null, reason }];
    if (said === 2) return [{ itemId: item.itemId, finding: 'rejected', measuredGrams: null, reason }];
    if (said === 3 && containerId !== null) return [{ containerId, finding: 'accepted', measuredGrams: null, reason }];
    const measuredGrams = said === 4 ? item.grams + (c % 3000) : null;
    return [{ itemId: item.itemId, finding: 'accepted', measuredGrams, reason }];
  });
  const goods = { unexpectedId: network.nextId(), itemId: null, identifiers: [], note: '多出', grams: null };
  const unexpected = c % 4 === 0 ? [goods] : [];
  incoming(network, books, shipmentId, { kind: 'record-findings', findings, unexpected });
  const rest = pick(['missing', 'accepted', null] as const, b) ?? null;
  if (a % 7 !== 0) incoming(network, books, shipmentId, { kind: 'close-receipt', receivedAt: null, rest });
};

const openOf = (books: Books): readonly Extract<Discrepancy, { state: 'open' }>[] =>
  [...books.discrepancies.values()].filter((each) => each.state === 'open');

const propose: Move = (network, { a, b, c }) => {
  const found = pick(openOf(anyBooks(network, a)), b);
  if (found === undefined) return;
  const bySiteId = pick([found.fromSiteId, found.toSiteId, found.toSiteId, anySite(c)], c) ?? nobody;
  const books = booksOf(network, bySiteId);
  if (books === undefined) return;
  const fitting = resolutions.filter((each) => allowedResolutions[found.kind][each] !== undefined);
  const resolution = pick(b % 6 === 0 ? resolutions : fitting, a + c) ?? 'accepted';
  const names = needsItem(found.kind, resolution) && bySiteId === found.fromSiteId;
  const named = pick(stockOf(books, bySiteId), a)?.item.itemId ?? null;
  const itemId = names || b % 7 === 0 ? named : null;
  const said = { proposalId: network.nextId(), bySiteId, resolution, reason: '已核实', itemId, staffId: null };
  discrepancy(network, books, found.discrepancyId, { kind: 'propose', ...said });
};

const agree: Move = (network, { a, b, c }) => {
  const found = pick(openOf(anyBooks(network, a)), b);
  if (found?.proposal == null) return;
  const bySiteId = found.proposal.side === 'sender' && c % 5 !== 0 ? found.toSiteId : found.fromSiteId;
  const books = booksOf(network, bySiteId);
  if (books === undefined) return;
  const names = needsItem(found.kind, found.proposal.resolution) && bySiteId === found.fromSiteId;
  const itemId = names ? (pick(stockOf(books, bySiteId), c)?.item.itemId ?? null) : null;
  const { proposalId } = found.proposal;
  discrepancy(network, books, found.discrepancyId, { kind: 'agree', proposalId, bySiteId, itemId, staffId: null });
};

const grade: Move = (network, { a, b }) => {
  const books = network.books.sorting;
  const holding = anyHolding(books, a);
  if (holding === undefined) return;
  const outcome = pick(['dismantle', 'dismantle', 'reuse', 'cascade'] as const, b) ?? 'dismantle';
  const command = {
    siteId: holding.siteId,
    itemId: holding.item.itemId,
    outcome,
    reason: '外观',
    measurements: {},
    staffId: null,
  };
  const decided = decideGrade(command, {
    ...{ now, rules: nationalBook, site: findSite },
    holding: (itemId) => books.holdings.get(itemId),
  });
  if (decided.ok) state(network, books, [decided.value]);
};

const dismantle: Move = (network, { a, b, c }) => {
  const siteId = anySite(4 + (a % 2));
  const stock = stockOf(network.books.sorting, siteId).filter(
    ({ grade: outcome, item }) => b % 5 === 0 || outcome !== null || item.tracking === 'lot',
  );
  const inputs = [...new Set([pick(stock, b), pick(stock, c)])].filter((holding) => holding !== undefined);
  const jobId = network.nextId();
  job(network, jobId, { kind: 'start', jobId, siteId, itemIds: inputs.map(({ item }) => item.itemId) });
  const grams = inputs.reduce((sum, { item }) => sum + item.grams, 0) - (c % 800);
  const output = { itemId: network.nextId(), classCode: steelClass.classCode, grams, identifiers: [] };
  job(network, jobId, { kind: 'draft-outputs', outputs: [output], loss: { grams: 0, reason: '' } });
  if (c % 5 !== 0) job(network, jobId, { kind: 'close', explanation: null, evidence: [], staffId: null });
};

const cancelJob: Move = (network, { b }) => {
  const jobId = pick([...network.books.sorting.jobs.keys()], b) ?? nobody;
  job(network, jobId, { kind: 'cancel', reason: '检修' });
};

const conflict: Move = (network, { a, b, c }) => {
  const open = pick([...network.books.collection.conflicts], c);
  const identifier = { kind: 'vin', value: '1M8GDM9AXKP042788' } as const;
  if (open !== undefined && a % 5 !== 0) {
    const [conflictId, itemIds] = open;
    const said = { conflictId, identifier, itemIds: [...itemIds], genuineItemId: null, reason: '核实' };
    if (settledAlready(network, conflictId)) return;
    state(network, null, [fact('cn.huihuan.conflict.settled.v1', said)]);
    return;
  }
  const itemIds = [...new Set([anyItem(network, a), anyItem(network, b)])];
  if (itemIds.length < 2) return;
  const conflictId = network.nextId();
  state(network, null, [fact('cn.huihuan.conflict.opened.v1', { conflictId, identifier, itemIds })]);
};

const settledAlready = (network: Network, conflictId: string): boolean =>
  network.log.some((each) => each.type === 'cn.huihuan.conflict.settled.v1' && each.data.conflictId === conflictId);

/** The bus brings one fact: in order for each key, in any order across keys. */
export const deliver: Move = (network, { a, b }) => {
  const books = anyBooks(network, a);
  const chosen = pick(books.inbox, b);
  if (chosen === undefined) return;
  const index = books.inbox.findIndex((each) => keyOf(each) === keyOf(chosen));
  for (const brought of books.inbox.splice(index, 1)) {
    hear(books, brought);
    settleWhenAgreed(network, books, brought);
    followCorrections(network, books, brought);
  }
};

const keyOf = (each: Fact): string =>
  `${definitionOf(each.type)?.topic ?? ''} ${definitionOf(each.type)?.keyOf(each.data) ?? ''}`;

export const moves: Readonly<Record<string, Move>> = {
  ...{
    collect,
    correct,
    close,
    ship,
    changeShipment,
    deliverDownstream,
    consolidate,
    release,
    receive,
    propose,
    agree,
    askToCorrect,
    answerCorrection,
  },
  ...{ grade, dismantle, cancelJob, conflict, deliver },
};
