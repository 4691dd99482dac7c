import { describe, expect, it } from '@jest/globals';
import { audit, evidenceOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

/** A batch opened on 2 March, with closed jobs on 10 kg each of which so much came out, and one that is open. */
const overdue = (day: string, outGrams: readonly number[], isClosed = false) => {
  const { network } = madeUpDay();
  const { clock, logs } = network;
  const { siteId } = siteOf(network.sites, 'centre');
  const say = logs.say.bind(null, 'sorting', siteId);
  const batchId = clock.id();
  const noLoss = { grams: 0, reason: '' };
  const item = (itemId: string, classCode: string, grams: number, custodySeq: number) => ({
    ...{ itemId, tracking: 'lot' as const, family: 'bulk' as const, classCode, grams, identifiers: [], custodySeq },
  });
  say({
    type: 'cn.huihuan.batch.opened.v1',
    data: { siteId, batchId, code: 'PC-1', family: 'appliance', staffId: null },
  });
  const begin = () => {
    const [jobId, itemId] = [clock.id(), clock.id()];
    const inputs = [{ itemId, classCode: 'appliance.unlisted', grams: 10_000 }];
    say({ type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs, batchId } });
    return { jobId, itemId };
  };
  const jobs = outGrams.map((grams) => {
    const { jobId, itemId } = begin();
    const differenceGrams = 10_000 - grams;
    const balance = { inputGrams: 10_000, outputGrams: grams, lossGrams: 0, toleranceGrams: 500, differenceGrams };
    say({
      type: 'cn.huihuan.item.dismantled.v1',
      data: {
        ...{ siteId, jobId, evidence: [], staffId: null, explanation: null, loss: noLoss, balance },
        inputs: [item(itemId, 'appliance.unlisted', 10_000, 2)],
        outputs: [{ item: item(clock.id(), 'bulk.steel', grams, 1), wasteCode: null }],
        carried: { batchId, grams: differenceGrams },
      },
    });
    return { jobId, grams: differenceGrams };
  });
  if (!isClosed) begin();
  else {
    const balance = {
      inputGrams: 10_000,
      outputGrams: 6_000,
      lossGrams: 0,
      differenceGrams: 4_000,
      toleranceGrams: 500,
    };
    const explanation = { text: '设备内残留', supervisorId: clock.id() };
    say({
      type: 'cn.huihuan.batch.closed.v1',
      data: { siteId, batchId, jobs, loss: noLoss, balance, explanation, staffId: null },
    });
  }
  const described = {
    ...{ siteId, itemId: clock.id(), family: 'appliance' as const, classCode: 'appliance.fridge', details: {} },
    ...{ reason: '补填', staffId: null },
  };
  const later = { time: `${day}T04:00:00.000Z` };
  logs.say('sorting', siteId, { type: 'cn.huihuan.item.described.v1', data: described }, later);
  return audit(evidenceOf(network)).warnings.filter(({ code }) => code === 'batch.overdue');
};

describe('a processing batch that nobody closes', () => {
  it('is warned of from the day after its last one, with what its closed jobs lack together', () => {
    expect(overdue('2026-04-01', [6_000])).toEqual([]);
    expect(overdue('2026-04-02', [6_000, 9_800])).toMatchObject([
      { rule: 3, expected: '2026-04-01, ±1000 g', found: '2026-04-02, 4200 g' },
    ]);
  });

  it('is not where its closed jobs balance, nor once it was closed', () => {
    expect(overdue('2026-06-01', [6_000, 13_900])).toEqual([]);
    expect(overdue('2026-06-01', [6_000], true)).toEqual([]);
  });
});
