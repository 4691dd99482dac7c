import { fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { changeOutputs } from './change-outputs.ts';
import { closeJob } from './close-job.ts';
import { draftOutputs } from './draft-outputs.ts';
import type { JobCommand, JobContext } from './job-command.ts';
import { jobEnded, jobExists, jobUnknown } from './job-problems.ts';
import type { Job, JobEvent, OpenJob } from './job.ts';
import { startJob } from './start-job.ts';

/** Dismantling: inputs go on the line, outputs and loss are weighed, and the balance decides whether the job may close. */
export const decideJob = (job: Job, command: JobCommand, context: JobContext): Result<readonly JobEvent[]> => {
  if (command.kind === 'start') {
    return job.state === 'none' ? startJob(command, context) : refuse(jobExists(job.jobId));
  }
  if (job.state === 'none') return refuse(jobUnknown);
  if (job.state !== 'open') return refuse(jobEnded(job));
  switch (command.kind) {
    case 'draft-outputs':
      return draftOutputs(job, command, context);
    case 'change-outputs':
      return changeOutputs(job, command, context);
    case 'close':
      return closeJob(job, command, context);
    case 'cancel':
      return accept([cancelled(job, command.reason)]);
    default:
      return command satisfies never;
  }
};

const cancelled = ({ siteId, jobId, inputs }: OpenJob, reason: string): JobEvent =>
  fact('cn.huihuan.processing.cancelled.v1', { siteId, jobId, itemIds: inputs.map(({ itemId }) => itemId), reason });
