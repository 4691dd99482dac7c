import { describe, expect, it } from '@jest/globals';
import type { EventData } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Closed = EventData<'cn.huihuan.batch.closed.v1'>;

/** Two jobs of a batch: the first leaves 4 kg in the machine, the second brings 3.9 kg of them out. */
const batchAt = ({ network }: ReturnType<typeof madeUpDay>) => {
  const { clock, logs } = network;
  const { siteId } = siteOf(network.sites, 'centre');
  const say = logs.say.bind(null, 'sorting', siteId);
  const staffId = null;
  const open = (): string => {
    const batchId = clock.id();
    const said = { siteId, batchId, code: 'PC-1', family: 'appliance', staffId } as const;
    say({ type: 'cn.huihuan.batch.opened.v1', data: said });
    return batchId;
  };
  const start = (batchId?: string): string => {
    const jobId = clock.id();
    const inputs = [{ itemId: clock.id(), classCode: 'appliance.unlisted', grams: 10_000 }];
    say({
      type: 'cn.huihuan.processing.started.v1',
      data: { siteId, jobId, inputs, ...(batchId === undefined ? {} : { batchId }) },
    });
    started.set(jobId, inputs[0]?.itemId ?? '');
    return jobId;
  };
  const started = new Map<string, string>();
  const end = (jobId: string, outGrams: number, carried?: { batchId: string; grams: number }): void => {
    const item = (itemId: string, classCode: string, grams: number, custodySeq: number) => ({
      ...{ itemId, tracking: 'lot' as const, family: 'bulk' as const, classCode, grams, identifiers: [], custodySeq },
    });
    say({
      type: 'cn.huihuan.item.dismantled.v1',
      data: {
        ...{ siteId, jobId, evidence: [], staffId, explanation: null, loss: { grams: 0, reason: '' } },
        inputs: [item(started.get(jobId) ?? '', 'appliance.unlisted', 10_000, 2)],
        outputs: [{ item: item(clock.id(), 'bulk.steel', outGrams, 1), wasteCode: null }],
        balance: {
          ...{ inputGrams: 10_000, outputGrams: outGrams, lossGrams: 0 },
          ...{ differenceGrams: 10_000 - outGrams, toleranceGrams: 500 },
        },
        ...(carried === undefined ? {} : { carried }),
      },
    });
  };
  const close = (batchId: string, jobs: Closed['jobs'], more: Partial<Closed['balance']> = {}): void => {
    const sum = { inputGrams: 20_000, outputGrams: 19_900, lossGrams: 0, differenceGrams: 100, toleranceGrams: 1_000 };
    const data = { siteId, batchId, jobs, loss: { grams: 0, reason: '' }, staffId, explanation: null };
    say({ type: 'cn.huihuan.batch.closed.v1', data: { ...data, balance: { ...sum, ...more } } });
  };
  const batchId = open();
  const jobs = [start(batchId), start(batchId)] as const;
  const told = (first = 4_000, second = -3_900) => [
    { jobId: jobs[0], grams: first },
    { jobId: jobs[1], grams: second },
  ];
  const run = (first = 4_000): void => {
    end(jobs[0], 6_000, { batchId, grams: first });
    end(jobs[1], 13_900, { batchId, grams: -3_900 });
  };
  return { open, start, end, close, run, told, batchId, jobs };
};

/** What is found of balances and batches; the goods of these jobs came from nowhere, which is not asked here. */
const found = (tell: (desk: ReturnType<typeof batchAt>) => void): readonly string[] => {
  const day = madeUpDay();
  tell(batchAt(day));
  return kindsOf(audit(evidenceOf(day.network))).filter((kind) =>
    /batch\.|carried|unexplained|from-nothing/.test(kind),
  );
};

describe('a processing batch, recomputed from its jobs', () => {
  it('is right where its jobs carry what they have, and asks none of them for what it answers for', () => {
    const right = ({ run, close, batchId, told }: ReturnType<typeof batchAt>) => {
      run();
      close(batchId, told());
    };
    expect(found(right)).toEqual([]);
  });

  it('shows a gram too many that a job carries, and one that the batch counts', () => {
    const atJob = found(({ run, close, batchId, told }) => {
      run(4_001);
      close(batchId, told());
    });
    expect(atJob).toEqual(['3 balance.carried-differs']);
    const atBatch = found(({ run, close, batchId, told }) => {
      run();
      close(batchId, told(4_001));
    });
    expect(atBatch).toEqual(['3 batch.carried-differs']);
    const inSum = found(({ run, close, batchId, told }) => {
      run();
      close(batchId, told(), { outputGrams: 19_901, differenceGrams: 99 });
    });
    expect(inSum).toEqual(['3 batch.differenceGrams', '3 batch.outputGrams']);
  });

  it('shows that it was closed with an open job, and that it leaves one out', () => {
    const open = found(({ end, close, batchId, jobs, told }) => {
      end(jobs[0], 6_000, { batchId, grams: 4_000 });
      close(batchId, told());
    });
    expect(open).toContain('3 batch.closed-with-open-job');
    const left = found(({ run, close, batchId, told }) => {
      run();
      close(batchId, told().slice(0, 1));
    });
    expect(left).toEqual(['3 batch.job-left-out']);
  });

  it('shows a job in two batches, one of a batch that nobody opened, and one that ends in another', () => {
    const two = found(({ run, close, open, batchId, told }) => {
      run();
      close(batchId, told());
      const none = { inputGrams: 0, outputGrams: 0, differenceGrams: 0, toleranceGrams: 0 };
      close(open(), told().slice(0, 1), none);
    });
    expect(two.toSorted()).toEqual(['3 batch.job-in-two', '3 batch.job-of-others']);
    expect(found(({ start, jobs }) => void start(jobs[0]))).toEqual(['3 batch.unknown']);
    const another = found(({ start, end, open, batchId }) =>
      end(start(batchId), 6_000, { batchId: open(), grams: 4_000 }),
    );
    expect(another).toEqual(['3 batch.another']);
  });

  it('shows a difference outside the tolerance that nobody explained', () => {
    const short = found(({ end, close, batchId, jobs, told }) => {
      end(jobs[0], 6_000, { batchId, grams: 4_000 });
      end(jobs[1], 9_000, { batchId, grams: 1_000 });
      close(batchId, told(4_000, 1_000), { outputGrams: 15_000, differenceGrams: 5_000 });
    });
    expect(short).toEqual(['3 batch.unexplained']);
  });
});
