import type { Problem } from '@huihuan/kernel-domain';
import type { MassBalance } from '../job.ts';
import type { KnownBatch } from './batch.ts';

export const batchUnknown = (batchId: string): Problem => ({
  code: 'batch.unknown',
  kind: 'missing',
  zh: `本场所没有生产批次 ${batchId}；请核对批次`,
  en: `this site has no processing batch ${batchId}; check the batch`,
  path: '/batchId',
  details: { batchId },
});

export const batchExists = (batchId: string): Problem => ({
  code: 'batch.exists',
  kind: 'conflict',
  zh: `生产批次 ${batchId} 已经存在；请换一个编号`,
  en: `the processing batch ${batchId} exists already; use another id`,
  path: '/id',
  details: { batchId },
});

export const batchClosed = ({ batchId, code }: KnownBatch): Problem => ({
  code: 'batch.closed',
  kind: 'conflict',
  zh: `生产批次“${code}”已关闭，不能再加入作业或更改；请选择未关闭的批次`,
  en: `the processing batch ${code} is closed: no job joins it and nothing of it changes; choose one that is open`,
  path: '/batchId',
  details: { batchId },
});

export const batchOfOtherFamily = ({ batchId, code, family }: KnownBatch, found: string): Problem => ({
  code: 'batch.other-family',
  kind: 'conflict',
  zh: `生产批次“${code}”只收“${family}”类，投入中有“${found}”类；请分开投料`,
  en: `the processing batch ${code} takes ${family} alone and the inputs hold ${found}; take them to the line apart`,
  path: '/itemIds',
  details: { batchId, family, found },
});

export const batchFull = ({ batchId, code }: KnownBatch, maximum: number): Problem => ({
  code: 'batch.full',
  kind: 'conflict',
  zh: `生产批次“${code}”已有 ${maximum} 个作业；请关闭后另开批次`,
  en: `the processing batch ${code} has ${maximum} jobs; close it and open another`,
  path: '/batchId',
  details: { batchId, maximum },
});

export const batchInProcess = ({ batchId, code }: KnownBatch, open: readonly string[]): Problem => ({
  code: 'batch.in-process',
  kind: 'conflict',
  zh: `生产批次“${code}”还有 ${open.length} 个作业未关闭；请先关闭或取消这些作业`,
  en: `${open.length} jobs of the processing batch ${code} are still open; close or cancel them first`,
  details: { batchId, open: open.slice(0, 20) },
});

export const batchBalanceOpen = ({ batchId }: KnownBatch, balance: MassBalance): Problem => ({
  code: 'balance.open',
  kind: 'conflict',
  zh: `批次投入 ${balance.inputGrams} 克，产出 ${balance.outputGrams} 克，损耗 ${balance.lossGrams} 克，差额 ${balance.differenceGrams} 克超出允许偏差 ${balance.toleranceGrams} 克；请核对各作业，或由本场所主管说明原因`,
  en: `the batch took ${balance.inputGrams} g and gave ${balance.outputGrams} g, ${balance.lossGrams} g were lost: the difference of ${balance.differenceGrams} g is outside the tolerance of ${balance.toleranceGrams} g; check its jobs, or let a supervisor of this site explain it`,
  path: '/explanation',
  details: { batchId, ...balance },
});
