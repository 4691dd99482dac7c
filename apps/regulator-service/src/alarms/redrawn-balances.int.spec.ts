import { describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { yardForEach } from './alarm-yards.support.spec.ts';

let yard: AlarmYard;
yardForEach((one) => {
  yard = one;
});

const drawn = (inputGrams: number, outputGrams: number, toleranceGrams = 1_000) => ({
  ...{ inputGrams, outputGrams, lossGrams: 0, toleranceGrams, differenceGrams: inputGrams - outputGrams },
});
type Balance = ReturnType<typeof drawn>;
interface Job {
  readonly jobId: string;
  readonly item: ItemFacts;
  readonly balance: Balance;
}

const tell = (told: Parameters<AlarmYard['story']['log']['tell']>[1]): void =>
  void yard.story.log.tell(siteSource(yard.story.sites.centre), told);

/** A closed job on 50 kg of which so much came out, explained where that is not all. */
const close = (outGrams: number, batchId?: string): Job => {
  const { story } = yard;
  const { centre: siteId } = story.sites;
  const [jobId, item] = [story.log.id(), story.collect(siteId, story.item({ grams: 50_000 }))];
  const { itemId, classCode, grams } = item;
  const ofBatch = batchId === undefined ? {} : { batchId };
  tell(fact('cn.huihuan.processing.started.v1', { siteId, jobId, inputs: [{ itemId, classCode, grams }], ...ofBatch }));
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: outGrams });
  const input = { ...item, custodySeq: item.custodySeq + 1 };
  const balance = drawn(50_000, outGrams);
  const isOut = batchId === undefined && Math.abs(balance.differenceGrams) > balance.toleranceGrams;
  tell(
    fact('cn.huihuan.item.dismantled.v1', {
      ...{ siteId, jobId, loss: { grams: 0, reason: '' }, evidence: [], staffId: null, balance },
      explanation: isOut ? { text: '残留', supervisorId: story.log.id() } : null,
      inputs: [input],
      outputs: [{ item: steel, wasteCode: null }],
      ...(batchId === undefined ? {} : { carried: { batchId, grams: balance.differenceGrams } }),
    }),
  );
  return { jobId, item: input, balance };
};

/** @returns the job with its input as it weighs so much more by a correction, and its balance drawn anew */
const weighAnew = ({ jobId, item, balance }: Job, more: number, batch?: { batchId: string; before: Balance }): Job => {
  const { centre: siteId, point } = yard.story.sites;
  const after = drawn(balance.inputGrams + more, balance.outputGrams);
  const amended = { ...item, grams: item.grams + more, custodySeq: item.custodySeq + 1 };
  const { family, classCode, identifiers, grams } = item;
  const whole =
    batch === undefined
      ? {}
      : { batch: { ...batch, after: drawn(batch.before.inputGrams + more, batch.before.outputGrams) } };
  tell(
    fact('cn.huihuan.item.amended.v1', {
      ...{ siteId, item: amended, before: { family, classCode, identifiers, grams }, place: 'consumed', jobId },
      ...{ corrects: yard.story.log.id(), correctionId: yard.story.log.id(), proposedBy: siteId, agreedBy: point },
      ...{ reason: '称重单看错', staffId: null, balance: { before: balance, after, ...whole } },
    }),
  );
  return { jobId, item: amended, balance: after };
};

const alarms = async () => {
  await yard.arrive();
  await yard.sweep(1, 'mass-balance');
  return yard.alarms('mass-balance');
};

describe('a balance that a correction draws anew', () => {
  it('is an alarm when it comes to lie outside its tolerance, and gone when another correction brings it back', async () => {
    const job = close(49_500);
    expect(await alarms()).toEqual([]);
    const inside = weighAnew(job, 400);
    expect(await alarms()).toEqual([]);
    const out = weighAnew(inside, 10_000);
    const { time } = JSON.parse(yard.story.log.events.at(-1)?.record ?? '') as { time: string };
    const since = time.replace('.000Z', 'Z');
    const told = { subject: `${job.jobId} redrawn`, siteIds: [yard.story.sites.centre], since };
    expect(await alarms()).toMatchObject([{ ...told, isGone: false }]);
    expect(await alarms()).toHaveLength(1);
    weighAnew(out, -10_000);
    expect(await alarms()).toMatchObject([{ ...told, isGone: true }]);
  });

  it('is no second alarm where it was judged out already, unless it lies farther out', async () => {
    const job = close(45_000);
    const judged = { subject: job.jobId, measured: 10, isGone: false };
    expect(await alarms()).toMatchObject([judged]);
    const nearer = weighAnew(job, -1_000);
    expect(await alarms()).toMatchObject([judged]);
    weighAnew(nearer, 5_000);
    expect(await alarms()).toMatchObject([judged, { subject: `${job.jobId} redrawn`, isGone: false }]);
  });

  it('is of the batch where the job is of one', async () => {
    const { centre: siteId } = yard.story.sites;
    const batchId = yard.story.log.id();
    tell(fact('cn.huihuan.batch.opened.v1', { siteId, batchId, code: 'PC-1', family: 'appliance', staffId: null }));
    const job = close(49_500, batchId);
    const before = drawn(50_000, 49_500);
    tell(
      fact('cn.huihuan.batch.closed.v1', {
        ...{ siteId, batchId, staffId: null, loss: { grams: 0, reason: '' }, balance: before, explanation: null },
        jobs: [{ jobId: job.jobId, grams: 500 }],
      }),
    );
    weighAnew(job, 10_000, { batchId, before });
    expect(await alarms()).toMatchObject([{ subject: `${batchId} redrawn`, siteIds: [siteId], isGone: false }]);
  });
});
