import { fact, siteSource } from '@huihuan/contracts-events';
import type { Story } from './story.support.spec.ts';

/** A batch of one job that leaves a fifth of its input in the machine; a supervisor says so where the batch is closed. */
export const tellBatch = (story: Story): void => {
  const { centre } = story.sites;
  const tell = (told: Parameters<typeof story.log.tell>[1]) => story.log.tell(siteSource(centre), told);
  const [batchId, jobId] = [story.log.id(), story.log.id()];
  const said = { siteId: centre, batchId, staffId: null };
  const item = story.collect(centre, story.item({ grams: 50_000 }));
  const { itemId, classCode, grams } = item;
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: 40_000 });
  const loss = { grams: 0, reason: '' };
  const balance = {
    ...{ inputGrams: 50_000, outputGrams: 40_000, lossGrams: 0, differenceGrams: 10_000, toleranceGrams: 1_000 },
  };
  tell(fact('cn.huihuan.batch.opened.v1', { ...said, code: 'PC-1', family: 'appliance' }));
  const inputs = [{ itemId, classCode, grams }];
  tell(fact('cn.huihuan.processing.started.v1', { siteId: centre, jobId, inputs, batchId }));
  tell(
    fact('cn.huihuan.item.dismantled.v1', {
      ...{ siteId: centre, jobId, loss, balance, explanation: null, evidence: [], staffId: null },
      inputs: [{ ...item, custodySeq: item.custodySeq + 1 }],
      outputs: [{ item: steel, wasteCode: null }],
      carried: { batchId, grams: 10_000 },
    }),
  );
  const explanation = { text: '设备内残留', supervisorId: story.log.id() };
  const jobs = [{ jobId, grams: 10_000 }];
  tell(fact('cn.huihuan.batch.closed.v1', { ...said, jobs, loss, balance, explanation }));
};
