import { describe, expect, it } from '@jest/globals';
import { fact, type Fact, type ItemFacts, type ReadEvent } from '@huihuan/contracts-events';
import { lastMonthDue, lateFlowsOf } from './closed-months.ts';
import { countedIn, figureCorrectionOf } from './figure-correction.ts';

const [site, id] = ['site', 'id'];
const item: ItemFacts = {
  ...{
    itemId: 'lot',
    tracking: 'lot',
    family: 'bulk',
    classCode: 'bulk.copper',
    grams: 90,
    identifiers: [],
    custodySeq: 2,
  },
};
const told = (said: Fact, time = '2026-03-31T15:59:59.999Z'): ReadEvent => ({
  ...{ ...said, id, source: 'urn:x', subject: id, time, correlationId: id, causationId: id },
  ...{ siteSeq: 1, prevHash: '', evidence: null },
});
const closing = fact('cn.huihuan.item.closed.v1', {
  ...{ siteId: site, outcome: 'recycled', items: [item, { ...item, itemId: 'other', grams: 10 }], shipmentId: null },
  ...{ deliveredTo: null, documentReference: null, reason: 'x' },
});
const corrected = (grams: number): Fact =>
  fact('cn.huihuan.item.corrected.v1', {
    ...{ siteId: site, corrects: 'receipt', item: { ...item, grams }, beforeGrams: 90, reason: 'x', staffId: null },
  });

describe('the month that is due', () => {
  it.each([
    ['2026-04-03T15:59:59.999Z', 3, '2026-02-01'],
    ['2026-04-03T16:00:00.000Z', 3, '2026-03-01'],
    ['2026-03-31T16:00:00.000Z', 0, '2026-03-01'],
    ['2026-01-05T00:00:00.000Z', 3, '2025-12-01'],
  ])('at %s, %i days after its end, is %s', (now, days, month) => {
    expect(lastMonthDue(new Date(now), days)).toBe(month);
  });
});

describe('a late fact', () => {
  it('adds up into the figures of its month in China', () => {
    expect(lateFlowsOf(told(closing), '2026-03-01')).toEqual([
      { month: '2026-03-01', siteId: site, classCode: 'bulk.copper', kind: 'closed', items: 2, grams: 100 },
    ]);
  });
  it('is none in a month that is open', () => {
    expect(lateFlowsOf(told(closing, '2026-03-31T16:00:00.000Z'), '2026-03-01')).toEqual([]);
  });
  it('is none where it only corrects, which is told by itself', () => {
    expect(lateFlowsOf(told(corrected(80)), '2026-03-01')).toEqual([]);
  });
});

describe('a correction', () => {
  it('says what it changes, and nothing where the weight stays', () => {
    expect(figureCorrectionOf(told(corrected(80)))).toMatchObject({ corrects: 'receipt', siteId: site, grams: -10 });
    expect(figureCorrectionOf(told(corrected(90)))).toBeNull();
    expect(figureCorrectionOf(told(closing))).toBeNull();
  });
  it('belongs to the figure in which the goods counted', () => {
    const balance = { inputGrams: 90, outputGrams: 90, lossGrams: 0, differenceGrams: 0, toleranceGrams: 1 };
    const outputs = [{ item: { ...item, itemId: 'made' }, wasteCode: null }];
    const dismantled = fact('cn.huihuan.item.dismantled.v1', {
      ...{ siteId: site, jobId: id, inputs: [item], outputs, loss: { grams: 0, reason: '' }, balance },
      ...{ explanation: null, evidence: [], staffId: null },
    });
    expect(countedIn(told(dismantled), 'made')).toEqual({ month: '2026-03-01', kind: 'produced' });
    expect(countedIn(told(dismantled), 'lot').kind).toBe('other');
    expect(countedIn(told(closing), 'lot').kind).toBe('other');
    const handIn = (kind: 'opening-stock' | 'earlier-record') =>
      fact('cn.huihuan.item.collected.v1', {
        ...{ siteId: site, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
        ...{ occurredAt: '', attendantId: null, warnings: [], override: null, origin: { kind, reference: 'A-1' } },
      });
    expect(countedIn(told(handIn('earlier-record')), 'lot').kind).toBe('collected');
    expect(countedIn(told(handIn('opening-stock')), 'lot').kind).toBe('other');
  });
});
