import { describe, expect, it } from '@jest/globals';
import { fact, type EventData, type Fact } from '@huihuan/contracts-events';
import { centre, fridge, id, now, point, shipmentId, smelter, station } from '../testing/yard.support.spec.ts';
import { custodyOfFact } from './custody-of-fact.ts';
import { flowKinds, flowSigns, flowsOfFact } from './flows-of-fact.ts';
import { siteThatStates } from './site-that-states.ts';

const item = fridge(1);
const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
const noSite = { shipmentId: null, deliveredTo: null };
const closing = { outcome: 'recycled', documentReference: null, reason: '出售' } as const;

const collected = fact('cn.huihuan.item.collected.v1', {
  ...{ siteId: point.siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
  ...{ occurredAt: now, attendantId: null, warnings: [], override: null },
});
const openingStock = fact('cn.huihuan.item.collected.v1', {
  ...collected.data,
  origin: { kind: 'opening-stock', reference: 'A-1' },
});
const corrected = fact('cn.huihuan.item.corrected.v1', {
  ...{ siteId: point.siteId, corrects: id(1), item, beforeGrams: 52_000, reason: '复称', staffId: null },
});
const dispatched = fact('cn.huihuan.shipment.dispatched.v1', {
  ...{ ...parties, truckId: null, plate: null, driverId: null, dispatchedAt: now, expectedAt: null },
  ...{ lines: [{ item, containerId: null }], totalGrams: 50_000, sealedDigest: '0'.repeat(64), buyerLicence: null },
});
const line = { item, sentGrams: 50_000, measured: false, containerId: null, reason: null };
const received = fact('cn.huihuan.shipment.received.v1', {
  ...{ ...parties, receivedAt: now, sealedDigest: '0'.repeat(64), unexpected: [] },
  lines: [
    { ...line, finding: 'accepted' },
    { ...line, item: fridge(2), finding: 'missing' },
    { ...line, item: fridge(3), finding: 'rejected' },
  ],
});
const settled = (more: Partial<EventData<'cn.huihuan.discrepancy.settled.v1'>>): Fact =>
  fact('cn.huihuan.discrepancy.settled.v1', {
    ...{ ...parties, discrepancyId: id(900), kind: 'missing', resolution: 'accepted', proposalId: id(1) },
    ...{ proposedBy: station.siteId, agreedBy: centre.siteId, item, place: 'receiver', correctionGrams: 0, ...more },
  });
const closed = fact('cn.huihuan.item.closed.v1', { siteId: point.siteId, items: [item], ...noSite, ...closing });
const delivered = fact('cn.huihuan.item.closed.v1', {
  ...{ siteId: centre.siteId, items: [item], shipmentId, deliveredTo: smelter.siteId, ...closing },
});
const dismantled = fact('cn.huihuan.item.dismantled.v1', {
  ...{ siteId: centre.siteId, jobId: id(60), inputs: [item], loss: { grams: 0, reason: '' } },
  outputs: [{ item: fridge(4, { classCode: 'bulk.steel', grams: 49_000 }), wasteCode: null }],
  balance: { inputGrams: 50_000, outputGrams: 49_000, lossGrams: 0, differenceGrams: 1_000, toleranceGrams: 1_000 },
  ...{ explanation: null, evidence: [], staffId: null },
});

/** One line a flow: where, which, how many, how heavy. */
const flowsOf = (of: Fact): readonly string[] =>
  flowsOfFact(of).map(({ siteId, kind, items, grams }) => `${nameOf(siteId)} ${kind} ${items} ${grams}`);
const placesOf = (of: Fact): readonly string[] =>
  custodyOfFact(of).map(({ place }) => (place.kind === 'site' ? nameOf(place.siteId) : place.kind));
const nameOf = (siteId: string): string =>
  [point, station, centre].find((site) => site.siteId === siteId)?.kind ?? siteId;

describe('how facts count', () => {
  it.each<readonly [string, Fact, readonly string[], readonly string[]]>([
    ['a hand-in', collected, ['collection-point collected 1 50000'], ['collection-point']],
    [
      'opening stock, collected in other books',
      openingStock,
      ['collection-point corrected 1 50000'],
      ['collection-point'],
    ],
    ['a correction', corrected, ['collection-point corrected 0 -2000'], ['collection-point']],
    ['a dispatch', dispatched, ['transfer-station dispatched 1 50000'], ['shipment']],
    ['a receipt', received, ['sorting-centre received 1 50000'], ['sorting-centre', 'shipment', 'shipment']],
    ['a closure', closed, ['collection-point closed 1 50000'], ['closed']],
    ['a delivery downstream, dispatched before', delivered, [], ['closed']],
    [
      'a dismantling',
      dismantled,
      ['sorting-centre consumed 1 50000', 'sorting-centre produced 1 49000'],
      ['consumed', 'sorting-centre'],
    ],
    ['goods found at the receiver', settled({}), ['sorting-centre received 1 50000'], ['sorting-centre']],
    [
      'goods that went back',
      settled({ resolution: 'returned', place: 'sender' }),
      ['transfer-station returned 1 50000'],
      ['transfer-station'],
    ],
    ['goods lost on the way', settled({ resolution: 'lost', place: 'closed' }), [], ['closed']],
    [
      'unexpected goods out of the sender’s stock',
      settled({ kind: 'unexpected' }),
      ['transfer-station dispatched 1 50000', 'sorting-centre received 1 50000'],
      ['sorting-centre'],
    ],
    [
      'unexpected goods that went back unknown',
      settled({ kind: 'unexpected', resolution: 'returned', item: null, place: 'unchanged' }),
      [],
      [],
    ],
    [
      'the sender’s weight',
      settled({ kind: 'weight', resolution: 'sender-weight', place: 'unchanged', correctionGrams: 700 }),
      ['sorting-centre corrected 0 700'],
      ['sorting-centre'],
    ],
    [
      'the receiver’s weight',
      settled({ kind: 'weight', resolution: 'receiver-weight', place: 'unchanged' }),
      [],
      ['sorting-centre'],
    ],
  ])('%s', (_, of, flows, places) => {
    expect(flowsOf(of)).toEqual(flows);
    expect(placesOf(of)).toEqual(places);
  });

  it('has a sign for each flow: what comes in adds to the stock, what goes out takes from it', () => {
    const incoming = flowKinds.filter((kind) => flowSigns[kind] === 1);
    expect(incoming).toEqual(['collected', 'received', 'produced', 'returned', 'corrected']);
  });
});

describe('who states a fact', () => {
  it('is the site whose act it is, in whose chain it stands', () => {
    expect(siteThatStates(dispatched)).toBe(station.siteId);
    expect(siteThatStates(received)).toBe(centre.siteId);
    expect(siteThatStates(settled({}))).toBe(centre.siteId);
    expect(siteThatStates(collected)).toBe(point.siteId);
    const conflict = { conflictId: id(1), identifier: { kind: 'vin', value: 'x' }, itemIds: [id(2), id(3)] } as const;
    expect(siteThatStates(fact('cn.huihuan.conflict.opened.v1', { ...conflict, itemIds: [id(2), id(3)] }))).toBeNull();
  });
});
