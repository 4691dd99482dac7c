import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@huihuan/contracts-events';
import { blockedByConflict, blockedByDiscrepancy, isInStock, type Holding } from '@huihuan/custody-domain';
import { canonicalJson } from '@huihuan/kernel-domain';
import fc from 'fast-check';
import { checkBalances, checkBothSides } from './corrections.support.spec.ts';
import { checkLedger } from './ledger.support.spec.ts';
import type { Dice } from './dice.support.spec.ts';
import { deliver, moves } from './moves.support.spec.ts';
import { allBooks, booksOf, newNetwork, type Network } from './network.support.spec.ts';

/** How often each move is made: goods have to arrive before anything else can happen to them. */
const weights: Readonly<Record<keyof typeof moves, number>> = {
  ...{
    collect: 8,
    correct: 2,
    close: 1,
    ship: 10,
    changeShipment: 4,
    deliverDownstream: 1,
    consolidate: 4,
    release: 1,
    receive: 10,
  },
  ...{ askToCorrect: 8, answerCorrection: 10 },
  ...{ propose: 8, agree: 10, grade: 5, dismantle: 5, cancelJob: 1, conflict: 1, deliver: 50 },
};
const dice = fc.noBias(fc.nat({ max: 100_000 }));
const day = fc.array(
  fc.record({
    move: fc.oneof(...Object.entries(weights).map(([move, weight]) => ({ arbitrary: fc.constant(move), weight }))),
    ...{ a: dice, b: dice, c: dice },
  }),
  { minLength: 150, maxLength: 300, size: 'max' },
);
type Day = readonly (Dice & { readonly move: string })[];

const holdingsOf = (network: Network): readonly Holding[] =>
  allBooks(network).flatMap((books) => [...books.holdings.values()]);

/** While facts are on their way, two books may both know an item; but only one of them may let it go. */
const checkFreedom = (network: Network): void => {
  const free = holdingsOf(network)
    .filter((holding) => isInStock(holding.state) && !holding.blockedBy.some((by) => by.startsWith('discrepancy:')))
    .map((holding) => holding.item.itemId);
  expect(free.length).toBe(new Set(free).size);
};

/** When the bus is empty, every tier's rows say what the facts say: place, weight and custody number of each item. */
const checkBooks = (network: Network): void => {
  const inStock = new Map<string, Holding[]>();
  for (const holding of holdingsOf(network).filter(({ state }) => isInStock(state))) {
    inStock.set(holding.item.itemId, [...(inStock.get(holding.item.itemId) ?? []), holding]);
  }
  for (const [itemId, { item, place }] of network.ledger.custody) {
    const rows = (inStock.get(itemId) ?? []).map(({ siteId, item: { classCode, grams, custodySeq } }) => ({
      siteId,
      classCode,
      grams,
      custodySeq,
    }));
    const expected =
      place.kind === 'site'
        ? [{ siteId: place.siteId, classCode: item.classCode, grams: item.grams, custodySeq: item.custodySeq }]
        : [];
    expect([itemId, rows]).toEqual([itemId, expected]);
    if (place.kind === 'site') expect(booksOf(network, place.siteId)?.holdings.get(itemId)).toBeDefined();
    if (place.kind === 'shipment') {
      const inTransit = holdingsOf(network).filter((row) => row.item.itemId === itemId && row.state === 'in-transit');
      expect(inTransit.map((row) => row.shipmentId)).toEqual([place.shipmentId]);
    }
  }
};

/** When the bus is empty, nothing is blocked any more by what has been settled. */
const checkBlocks = (network: Network): void => {
  const open = new Set<string>();
  for (const books of allBooks(network)) {
    for (const [each, { state }] of books.discrepancies) if (state === 'open') open.add(blockedByDiscrepancy(each));
    for (const each of books.conflicts.keys()) open.add(blockedByConflict(each));
  }
  const blocking = new Set(holdingsOf(network).flatMap((holding) => holding.blockedBy));
  expect([...blocking].filter((by) => !open.has(by))).toEqual([]);
};

const live = (network: Network, moments: Day): void => {
  for (const { move, ...rolled } of moments) {
    moves[move]?.(network, rolled);
    checkLedger(network.ledger);
    checkFreedom(network);
  }
  for (let turn = 0; allBooks(network).some((books) => books.inbox.length > 0); turn += 1) {
    deliver(network, { a: turn, b: 0, c: 0 });
  }
  checkLedger(network.ledger);
  checkFreedom(network);
  checkBooks(network);
  checkBlocks(network);
  checkBothSides(network.log);
  checkBalances(network.log);
};

/** What is said of corrections, and what of an item they change. */
const wordsOf = (each: Fact): readonly string[] => {
  if (each.type === 'cn.huihuan.correction.declined.v1') return [`correction ${each.data.ending}`];
  if (each.type !== 'cn.huihuan.item.amended.v1') return [];
  const { item, before, place, correctionId, override } = each.data;
  return [
    ...[place, correctionId === null ? 'alone' : 'by both'],
    ...(item.grams === before.grams ? [] : ['grams', `grams of ${place}`]),
    ...(override === undefined ? [] : ['with a supervisor']),
    ...(item.classCode === before.classCode ? [] : ['class']),
    ...(canonicalJson(item.identifiers) === canonicalJson(before.identifiers) ? [] : ['numbers']),
  ].map((word) => `amended ${word}`);
};

describe('custody in a network of three tiers that meet by facts alone', () => {
  it('has each item at exactly one place, whatever is asked, in whatever order facts arrive', () => {
    fc.assert(
      fc.property(day, (moments) => {
        live(newNetwork(), moments);
      }),
      // Shrinking a bad day takes long; after a minute the shortest one so far is shown.
      { numRuns: 60, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    );
  });

  it('is put to the test: the same days make every kind of fact, and differences of every kind', () => {
    const seen = new Set<string>();
    for (const moments of fc.sample(day, { numRuns: 60, seed: 20260301 })) {
      const network = newNetwork();
      live(network, moments);
      for (const each of network.log) {
        seen.add(each.type.replace(/^cn\.huihuan\.|\.v1$/g, ''));
        if (each.type === 'cn.huihuan.discrepancy.settled.v1') seen.add(`${each.data.kind} ${each.data.resolution}`);
        for (const word of wordsOf(each)) seen.add(word);
        if (each.type === 'cn.huihuan.item.closed.v1' && each.data.shipmentId !== null)
          seen.add('delivered downstream');
      }
    }
    const wanted = [
      ...['item.collected', 'item.corrected', 'item.graded', 'item.closed', 'item.dismantled', 'delivered downstream'],
      ...['items.consolidated', 'items.released', 'shipment.dispatched', 'shipment.received'],
      ...['discrepancy.opened', 'discrepancy.proposed', 'discrepancy.agreed', 'conflict.opened', 'conflict.settled'],
      ...['missing accepted', 'missing returned', 'missing lost', 'rejected accepted', 'rejected returned'],
      ...['unexpected accepted', 'unexpected returned', 'weight receiver-weight', 'weight sender-weight'],
      ...['processing.started', 'processing.cancelled', 'correction.proposed', 'correction.agreed'],
      ...['correction declined', 'correction withdrawn', 'correction outdated', 'amended stock', 'amended consumed'],
      ...['amended grams of consumed', 'amended with a supervisor'],
      ...['amended closed', 'amended alone', 'amended by both', 'amended grams', 'amended class', 'amended numbers'],
    ];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  });
});
