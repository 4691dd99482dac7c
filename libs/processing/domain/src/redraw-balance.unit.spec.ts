import { describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import type { ClosedBatch } from './batches/batch.ts';
import type { ClosedJob } from './job.ts';
import { redrawBalance, withRedrawn, type RedrawContext } from './redraw-balance.ts';
import { centre, fridge, fridgeClass, id } from './testing/line.support.spec.ts';

/** Two per cent, at least 500 g. */
const tolerance = () => fridgeClass.toleranceBalance;
const [jobId, batchId] = [id(1), id(2)];
const [one, other] = [fridge(1), fridge(2)];
const steel = { itemId: id(50), classCode: 'bulk.steel', grams: 97_000, identifiers: [] };
const inputs = [one, other].map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams }));
const balance = {
  ...{ inputGrams: 100_000, outputGrams: 97_000, lossGrams: 2_000, differenceGrams: 1_000, toleranceGrams: 2_000 },
};
const closed = (more: Partial<ClosedJob> = {}): ClosedJob => ({
  ...{ jobId, siteId: centre.siteId, state: 'closed', inputs, outputs: [steel], explanation: null },
  ...{ loss: { grams: 2_000, reason: '粉尘' }, balance, ...more },
});
const context: RedrawContext = { tolerance, batch: null };
const redraw = (job: ClosedJob, wanted: ItemFacts, of = context) => {
  const redrawn = redrawBalance(job, wanted, of);
  return redrawn.ok ? redrawn.value : redrawn.problem.code;
};
const asked = (job: ClosedJob, wanted: ItemFacts, of = context): readonly string[] => {
  const found = redraw(job, wanted, of);
  return typeof found === 'string' ? [found] : found.findings.map(({ effect, problem }) => `${effect} ${problem.code}`);
};
const supervisor = ['supervisor correction.balance-open'];

describe('the balance of a closed job of which an input weighed something else', () => {
  it('is drawn anew beside the one that was judged, and passes inside the tolerance of its day', () => {
    expect(redraw(closed(), { ...one, grams: 50_500 })).toEqual({
      findings: [],
      balance: {
        before: balance,
        after: { ...balance, inputGrams: 100_500, differenceGrams: 1_500, toleranceGrams: 2_010 },
      },
    });
  });

  it('asks for a supervisor of the site outside of it, however little more it is out than before', () => {
    expect(asked(closed(), { ...one, grams: 52_000 })).toEqual(supervisor);
    const found = redraw(closed(), { ...one, grams: 52_000 });
    expect(typeof found === 'string' ? [] : found.findings.map(({ problem }) => problem)).toMatchObject([
      { path: '/grams', details: { jobId, differenceGrams: 3_000 }, en: expect.stringContaining('dismantling job') },
    ]);
    const explained = closed({ balance: { ...balance, differenceGrams: 1_000 }, redrawn: { inputs, balance } });
    expect(asked(explained, { ...one, grams: 47_000 })).toEqual(['supervisor correction.balance-open']);
  });

  it('begins where the last correction left it', () => {
    const first = redraw(closed(), { ...one, grams: 50_500 });
    if (typeof first === 'string') throw new Error(first);
    const data = { item: { ...one, grams: 50_500 }, balance: first.balance } as Parameters<typeof withRedrawn>[1];
    const after = withRedrawn(closed(), data);
    expect(after.balance).toEqual(balance);
    expect(redraw(after, { ...other, grams: 49_500 })).toMatchObject({
      balance: {
        before: { inputGrams: 100_500 },
        after: { inputGrams: 100_000, differenceGrams: 1_000, toleranceGrams: 2_000 },
      },
    });
  });

  it('of another class alone asks nobody where it was out before', () => {
    const narrow: RedrawContext = {
      ...context,
      tolerance: (classCode) => (classCode === 'appliance.tv' ? { ratio: 0, floorGrams: 0 } : tolerance()),
    };
    const tv = { ...one, classCode: 'appliance.tv' };
    expect(asked(closed(), tv, narrow)).toEqual([]);
    const out = closed({ loss: { grams: 500, reason: '' }, balance: { ...balance, differenceGrams: 2_500 } });
    expect(asked(out, tv, narrow)).toEqual([]);
    const inside = closed({ loss: { grams: 1_500, reason: '' }, balance: { ...balance, differenceGrams: 1_500 } });
    expect(asked(inside, tv, narrow)).toEqual(supervisor);
    const found = redraw(inside, tv, narrow);
    expect(typeof found === 'string' ? null : found.findings[0]?.problem.path).toBe('/classCode');
  });
});

describe('the balance of dry mass of such a job', () => {
  const dryJob = (loss: ClosedJob['loss']): ClosedJob =>
    closed({
      outputs: [{ ...steel, moisture: { permille: 0, method: 'oven', measuredAt: '2026-03-01T01:00:00.000Z' } }],
      loss,
      inputMoisture: [one, other].map(({ itemId }) => ({ itemId, permille: 20, stepId: id(60) })),
      dry: {
        ...{ basis: 'dry', inputGrams: 98_000, outputGrams: 97_000, lossGrams: 0 },
        ...{ differenceGrams: 1_000, toleranceGrams: 1_960 },
      },
    });
  const water = (grams: number): ClosedJob['loss'] => ({
    grams,
    reason: '水分',
    parts: [{ reason: 'moisture', grams }],
  });

  it('goes by the per mille that was measured, and is what the tolerance is held against', () => {
    const found = redraw(dryJob(water(2_000)), { ...one, grams: 50_500 });
    expect(found).toMatchObject({
      findings: [],
      balance: { dry: { after: { basis: 'dry', inputGrams: 98_490, differenceGrams: 1_490 } } },
    });
    expect(asked(dryJob(water(2_000)), { ...one, grams: 51_500 })).toEqual(supervisor);
  });

  it('is refused where more of the loss was called water than is gone by it', () => {
    expect(asked(dryJob(water(2_000)), { ...one, grams: 49_000 })).toEqual(['loss.moisture-not-measured']);
  });
});

describe('the balance of a job of a batch', () => {
  const job = closed({ batchId });
  const ofBatch = (state: 'open' | 'closed'): RedrawContext => {
    const batch = { batchId, siteId: centre.siteId, code: 'PC-1', family: 'appliance', state } as const;
    const loss = { grams: 0, reason: '' };
    const shut: ClosedBatch = { ...batch, state: 'closed', jobs: [], loss, balance, explanation: null };
    const jobs = [jobId, id(3)].map((each) => ({ jobId: each, state: 'closed' as const, ...balance, dry: null }));
    return { tolerance, batch: { batch: state === 'open' ? { ...batch, state: 'open' } : shut, jobs } };
  };

  it('is judged by nobody while the batch is open', () => {
    expect(redraw(job, { ...one, grams: 90_000 }, ofBatch('open'))).toMatchObject({ findings: [] });
  });

  it('is that of the batch once it is closed: the sum of its jobs, one of them drawn anew', () => {
    expect(redraw(job, { ...one, grams: 51_500 }, ofBatch('closed'))).toMatchObject({
      findings: [],
      balance: {
        after: { differenceGrams: 2_500 },
        batch: {
          batchId,
          before: { inputGrams: 200_000, differenceGrams: 2_000, toleranceGrams: 4_000 },
          after: { inputGrams: 201_500, differenceGrams: 3_500, toleranceGrams: 4_030 },
        },
      },
    });
    expect(asked(job, { ...one, grams: 53_000 }, ofBatch('closed'))).toEqual(supervisor);
    const found = redraw(job, { ...one, grams: 53_000 }, ofBatch('closed'));
    expect(typeof found === 'string' ? [] : found.findings.map(({ problem }) => problem)).toMatchObject([
      {
        ...{ path: '/grams', details: { jobId, batchId, code: 'PC-1' } },
        ...{ zh: expect.stringContaining('生产批次 PC-1'), en: expect.stringContaining('processing batch PC-1') },
      },
    ]);
  });
});
