import { impossible } from '@huihuan/custody-domain';
import type { DismantledFact, Job, JobEvent, OpenJob } from './job.ts';

/** The book of a job after an event. @throws for an event that cannot follow on this state */
export const evolveJob = (job: Job, event: JobEvent): Job => {
  const never = (): never => impossible('dismantling job', job.state, event.type);
  switch (event.type) {
    case 'cn.huihuan.processing.started.v1':
      return job.state === 'none'
        ? { ...event.data, state: 'open', outputs: [], loss: { grams: 0, reason: '' } }
        : never();
    case 'job.outputs-drafted':
      return job.state === 'open' ? { ...job, ...event.data } : never();
    case 'cn.huihuan.item.dismantled.v1':
      return job.state === 'open' ? closed(job, event.data) : never();
    case 'cn.huihuan.processing.cancelled.v1':
      return job.state === 'open' ? cancelled(job, event.data.reason) : never();
    default:
      return event satisfies never;
  }
};

const cancelled = ({ jobId, siteId, inputs, batchId }: OpenJob, reason: string): Job => ({
  ...{ jobId, siteId, inputs, state: 'cancelled', reason },
  ...(batchId === undefined ? {} : { batchId }),
});

const closed = (job: OpenJob, { balance, explanation, dry, inputMoisture }: DismantledFact['data']): Job => ({
  ...job,
  state: 'closed',
  balance,
  explanation,
  ...(dry === undefined ? {} : { dry }),
  ...(inputMoisture === undefined ? {} : { inputMoisture }),
});
