import { centre, id, supervisorId } from './fixed.mjs';

export const samplesOfBatches = {
  'cn.huihuan.batch.opened.v1': {
    ...{ siteId: centre, batchId: id(98), code: 'PC-2026-031', family: 'appliance', staffId: null },
  },
  'cn.huihuan.batch.closed.v1': {
    ...{ siteId: centre, batchId: id(98), jobs: [{ jobId: id(24), grams: 1_200 }], staffId: supervisorId },
    loss: { grams: 300, reason: '含水' },
    balance: { inputGrams: 50_000, outputGrams: 48_600, lossGrams: 500, differenceGrams: 900, toleranceGrams: 500 },
    explanation: { text: '保温层含水', supervisorId },
  },
};
