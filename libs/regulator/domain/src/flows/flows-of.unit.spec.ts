import { describe, expect, it } from '@jest/globals';
import { fact, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { flowsOf } from './flows-of.ts';

const [sender, receiver, shipmentId, id] = ['sender', 'receiver', 'shipment', 'id'];
const item = (grams: number, classCode = 'bulk.copper'): ItemFacts => ({
  ...{ itemId: `item-${grams}`, tracking: 'lot', family: 'bulk', classCode, grams, identifiers: [], custodySeq: 2 },
});
const flows = (said: Fact): unknown =>
  flowsOf({
    ...{ ...said, id, source: 'urn:x', subject: id, time: '2026-03-02T01:00:00.000Z', correlationId: id },
    ...{ causationId: id, siteSeq: 1, prevHash: '', evidence: null },
  }).map(({ siteId, kind, items, grams }) => `${siteId} ${kind} ${items} × ${grams}`);

type Settled = Extract<Fact, { type: 'cn.huihuan.discrepancy.settled.v1' }>['data'];
const settled = (more: Pick<Settled, 'kind' | 'place'> & Partial<Settled>): Fact =>
  fact('cn.huihuan.discrepancy.settled.v1', {
    ...{
      shipmentId,
      fromSiteId: sender,
      toSiteId: receiver,
      discrepancyId: id,
      resolution: 'accepted',
      proposalId: id,
    },
    ...{ proposedBy: sender, agreedBy: receiver, item: item(70), correctionGrams: 0, ...more },
  });

describe('flows', () => {
  it('of a receipt are its accepted lines', () => {
    const lines = (['accepted', 'missing', 'rejected'] as const).map((finding, index) => ({
      ...{ item: item(100 + index), finding, sentGrams: 100, measured: true, containerId: null, reason: null },
    }));
    const parties = { shipmentId, fromSiteId: sender, toSiteId: receiver };
    const said = { ...parties, receivedAt: 'now', sealedDigest: '', lines, unexpected: [] };
    expect(flows(fact('cn.huihuan.shipment.received.v1', said))).toEqual(['receiver received 1 × 100']);
  });

  it('of opening stock are no hand-in: it was collected in other books', () => {
    const consignor = { kind: 'anonymous' as const, pseudonym: null };
    const rest = { paidFen: 0, evidence: [], occurredAt: '', attendantId: null, warnings: [], override: null };
    const said = { siteId: sender, item: item(90), consignor, ...rest };
    const broughtIn = (kind: 'opening-stock' | 'earlier-record') =>
      flows(fact('cn.huihuan.item.collected.v1', { ...said, origin: { kind, reference: 'A-1' } }));
    expect(broughtIn('opening-stock')).toEqual(['sender corrected 1 × 90']);
    expect(broughtIn('earlier-record')).toEqual(['sender collected 1 × 90']);
  });

  it('of a correction have no count', () => {
    const said = { siteId: sender, corrects: id, item: item(90), beforeGrams: 100, reason: 'x', staffId: null };
    expect(flows(fact('cn.huihuan.item.corrected.v1', said))).toEqual(['sender corrected 0 × -10']);
  });

  it.each<[string, Fact, readonly string[]]>([
    ['found goods', settled({ kind: 'missing', place: 'receiver' }), ['receiver received 1 × 70']],
    [
      'unexpected goods of the sender',
      settled({ kind: 'unexpected', place: 'receiver' }),
      ['sender dispatched 1 × 70', 'receiver received 1 × 70'],
    ],
    ['goods that went back', settled({ kind: 'rejected', place: 'sender' }), ['sender returned 1 × 70']],
    ['lost goods, which left with the shipment', settled({ kind: 'missing', place: 'closed' }), []],
    ['the receiver’s weight', settled({ kind: 'weight', place: 'unchanged' }), []],
    [
      'the sender’s weight',
      settled({ kind: 'weight', place: 'unchanged', correctionGrams: -5 }),
      ['receiver corrected 0 × -5'],
    ],
    ['goods that nobody knows', settled({ kind: 'unexpected', place: 'unchanged', item: null }), []],
  ])('of a settlement: %s', (_, said, expected) => {
    expect(flows(said)).toEqual(expected);
  });

  it('of a closing are of the stock, unless the goods had left it with a shipment', () => {
    const said = { siteId: sender, outcome: 'recycled' as const, items: [item(5)], deliveredTo: null };
    const closing = (from: string | null) =>
      fact('cn.huihuan.item.closed.v1', { ...said, shipmentId: from, documentReference: null, reason: 'x' });
    expect(flows(closing(null))).toEqual(['sender closed 1 × 5']);
    expect(flows(closing(shipmentId))).toEqual([]);
  });
});
