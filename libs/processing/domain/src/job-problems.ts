import { actsFrom, type Problem } from '@huihuan/kernel-domain';
import { jobTransitions, type Job, type MassBalance } from './job.ts';

export const jobUnknown: Problem = {
  code: 'job.unknown',
  kind: 'missing',
  zh: '没有这个拆解作业；请核对编号',
  en: 'there is no such dismantling job; check the id',
};

export const jobExists = (jobId: string): Problem => ({
  code: 'job.exists',
  kind: 'conflict',
  zh: `拆解作业 ${jobId} 已经存在；请换一个编号`,
  en: `the dismantling job ${jobId} exists already; use another id`,
  path: '/id',
  details: { jobId },
});

export const jobEnded = (job: Extract<Job, { state: 'closed' | 'cancelled' }>): Problem => ({
  code: `job.${job.state}`,
  kind: 'conflict',
  zh: job.state === 'closed' ? '拆解作业已关闭，结果不能再改' : '拆解作业已取消；如需拆解请另开作业',
  en:
    job.state === 'closed'
      ? 'the dismantling job is closed and its result stays'
      : 'the dismantling job is cancelled; start another one to dismantle the items',
  details: { jobId: job.jobId, state: job.state, possible: actsFrom(jobTransitions, job.state) },
});

export const inputsWrong = (count: number, maximum: number): Problem => ({
  code: 'job.inputs',
  kind: 'invalid',
  zh: `一个拆解作业投入 1 至 ${maximum} 件，且每件只能列出一次；现为 ${count} 件`,
  en: `a dismantling job takes 1 to ${maximum} inputs, each named once; these are ${count}`,
  path: '/itemIds',
  details: { count, maximum },
});

export const jobTooHeavy = (grams: number, maximumGrams: number): Problem => ({
  code: 'job.too-heavy',
  kind: 'conflict',
  zh: `投入合计 ${grams} 克，超过单个作业上限 ${maximumGrams} 克；请拆分为多个作业`,
  en: `the inputs weigh ${grams} g, more than the ${maximumGrams} g of one job; split it into several`,
  path: '/itemIds',
  details: { grams, maximumGrams },
});

export const itemNotForDismantling = (itemId: string, grade: string | null): Problem => ({
  code: 'item.not-graded-for-dismantling',
  kind: 'conflict',
  zh:
    grade === null
      ? '物品尚未定级，不能拆解；请先定级'
      : `物品定级为“${grade}”，不能拆解；如需拆解请重新定级为“dismantle”或“dispose-hazardous”`,
  en:
    grade === null
      ? 'the item has no grade yet; grade it before it is dismantled'
      : `the item is graded ${grade}; grade it dismantle or dispose-hazardous before it is dismantled`,
  details: { itemId, grade },
});

export const nothingCameOut = (jobId: string): Problem => ({
  code: 'job.nothing-came-out',
  kind: 'conflict',
  zh: '尚未登记任何产出或损耗，不能关闭；请先登记',
  en: 'no output and no loss is recorded; record what came out before you close the job',
  details: { jobId },
});

export const balanceOpen = (jobId: string, balance: MassBalance): Problem => ({
  code: 'balance.open',
  kind: 'conflict',
  zh: `投入 ${balance.inputGrams} 克，产出 ${balance.outputGrams} 克，损耗 ${balance.lossGrams} 克，差额 ${balance.differenceGrams} 克超出允许偏差 ${balance.toleranceGrams} 克；请复称，或由本场所主管说明原因`,
  en: `inputs ${balance.inputGrams} g, outputs ${balance.outputGrams} g, loss ${balance.lossGrams} g: the difference of ${balance.differenceGrams} g is outside the tolerance of ${balance.toleranceGrams} g; weigh again, or let a supervisor of this site explain it`,
  path: '/explanation',
  details: { jobId, ...balance },
});

export const notASupervisor = (supervisorId: string, siteId: string): Problem => ({
  code: 'explanation.not-a-supervisor',
  kind: 'forbidden',
  zh: '说明人不是本场所在岗的主管；请由本场所主管说明',
  en: 'who explains the difference is no active supervisor of this site; ask one who is',
  path: '/explanation/supervisorId',
  details: { supervisorId, siteId },
});
