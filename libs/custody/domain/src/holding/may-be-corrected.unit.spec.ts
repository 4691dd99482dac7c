import { describe, expect, it } from '@jest/globals';
import { fact, type EventData, type Fact } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import { centre, containerId, fridge, id, now, shipmentId, smelter, station } from '../testing/yard.support.spec.ts';
import { mayBeCorrected } from './may-be-corrected.ts';

const item = fridge(1);
const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
const line = { item, sentGrams: 50_000, measured: false, containerId: null, reason: null };

const collected = fact('cn.huihuan.item.collected.v1', {
  ...{ siteId: centre.siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
  ...{ occurredAt: now, attendantId: null, warnings: [], override: null },
});
const corrected = fact('cn.huihuan.item.corrected.v1', {
  ...{ siteId: centre.siteId, corrects: id(1), item, beforeGrams: 52_000, reason: '复称', staffId: null },
});
const received = (finding: 'accepted' | 'missing' | 'rejected'): Fact =>
  fact('cn.huihuan.shipment.received.v1', {
    ...{ ...parties, receivedAt: now, sealedDigest: '0'.repeat(64), unexpected: [], lines: [{ ...line, finding }] },
  });
const settled = (more: Partial<EventData<'cn.huihuan.discrepancy.settled.v1'>>): Fact =>
  fact('cn.huihuan.discrepancy.settled.v1', {
    ...{ ...parties, discrepancyId: id(900), kind: 'weight', resolution: 'receiver-weight', proposalId: id(1) },
    ...{ proposedBy: station.siteId, agreedBy: centre.siteId, item, place: 'unchanged', correctionGrams: 0, ...more },
  });
const dismantled = fact('cn.huihuan.item.dismantled.v1', {
  ...{ siteId: centre.siteId, jobId: id(60), inputs: [fridge(2)], loss: { grams: 0, reason: '' } },
  outputs: [{ item, wasteCode: null }],
  balance: { inputGrams: 50_000, outputGrams: 50_000, lossGrams: 0, differenceGrams: 0, toleranceGrams: 1_000 },
  ...{ explanation: null, evidence: [], staffId: null },
});
const graded = fact('cn.huihuan.item.graded.v1', {
  ...{
    siteId: centre.siteId,
    itemId: item.itemId,
    classCode: item.classCode,
    outcome: 'dismantle',
    reason: '压缩机坏',
  },
  ...{ measurements: { grams: 50_000 }, staffId: null },
});
const consolidated = fact('cn.huihuan.items.consolidated.v1', {
  ...{ siteId: centre.siteId, containerId, kind: 'container', code: 'BX-1', itemIds: [item.itemId] },
});
const opened = fact('cn.huihuan.discrepancy.opened.v1', {
  ...{ ...parties, discrepancyId: id(900), kind: 'weight', item, sentGrams: 51_000, receivedGrams: 50_000 },
  ...{ toleranceGrams: 500, note: '' },
});
const closed = fact('cn.huihuan.item.closed.v1', {
  ...{ siteId: centre.siteId, items: [item], shipmentId, deliveredTo: smelter.siteId, outcome: 'recycled' },
  ...{ documentReference: null, reason: '出售' },
});

const correction = { itemId: item.itemId, siteId: centre.siteId, corrects: id(70) };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.problem.code);

describe('what a correction may name', () => {
  it.each<readonly [string, Fact]>([
    ['a hand-in', collected],
    ['an earlier correction', corrected],
    ['a receipt that took it over', received('accepted')],
    ['a settlement that brought it here', settled({ kind: 'missing', resolution: 'accepted', place: 'receiver' })],
    ['a settlement that changed its weight', settled({ resolution: 'sender-weight', correctionGrams: 700 })],
    ['the dismantling that it came out of', dismantled],
  ])('is %s: that said how heavy it is here', (_, said) => {
    expect(codeOf(mayBeCorrected(correction, { said, last: correction.corrects }))).toBe('accepted');
    expect(codeOf(mayBeCorrected(correction, { said, last: null }))).toBe('accepted');
  });

  it.each<readonly [string, Fact | null]>([
    ['an event that this site never stated', null],
    ['a grading', graded],
    ['a consolidation', consolidated],
    ['a receipt that did not find it', received('missing')],
    ['a receipt that rejected it', received('rejected')],
    ['a difference', opened],
    ['a settlement that left the weight as it was', settled({})],
    ['a settlement that sent it back', settled({ kind: 'missing', resolution: 'returned', place: 'sender' })],
    ['its end', closed],
  ])('is not %s', (_, said) => {
    expect(mayBeCorrected(correction, { said, last: null })).toMatchObject({
      ok: false,
      problem: { code: 'correction.of-nothing', kind: 'invalid', path: '/corrects' },
    });
  });

  it('is about this item and at this site', () => {
    const words = { said: collected, last: null };
    expect(codeOf(mayBeCorrected({ ...correction, itemId: fridge(2).itemId }, words))).toBe('correction.of-nothing');
    expect(codeOf(mayBeCorrected({ ...correction, siteId: station.siteId }, words))).toBe('correction.of-nothing');
  });

  it('is the last word about the weight, and no earlier one', () => {
    const last = id(71);
    expect(mayBeCorrected(correction, { said: collected, last })).toMatchObject({
      ok: false,
      problem: { code: 'correction.outdated', kind: 'conflict', details: { corrects: correction.corrects, last } },
    });
    expect(codeOf(mayBeCorrected({ ...correction, corrects: last }, { said: corrected, last }))).toBe('accepted');
  });
});
