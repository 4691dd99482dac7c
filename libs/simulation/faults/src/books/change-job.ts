import type { Fact } from '@huihuan/contracts-events';
import { noStory } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import {
  decideJob,
  evolveJob,
  noJob,
  type Job,
  type JobCommand,
  type JobContext,
  type JobEvent,
} from '@huihuan/processing-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { batchNamedBy, noteInBatch } from './change-batch.ts';
import { releaseClaims } from './claims.ts';
import { stateFacts } from './state-facts.ts';
import { catalogueOf, knownSite, knownStaff, presentHolding, type TierBooks } from './tier-books.ts';

/** One act on a dismantling job: decided by the domain, written with its facts and their effect on the stock. */
export const changeJob = (books: TierBooks, jobId: string, command: JobCommand, cause: Cause): Result<Job> => {
  const before: Job = books.jobs.get(jobId) ?? noJob;
  const decided = decide(before, command, {
    now: books.clock.iso(),
    startedAt: books.clock.iso(),
    catalogue: catalogueOf(books),
    site: knownSite(books),
    rules: nationalBook,
    stories: () => noStory,
    batch: batchNamedBy(books, command),
    staff: knownStaff(books),
    holding: presentHolding(books),
  });
  if (!decided.ok) return decided;
  const after = decided.value.reduce(evolveJob, before);
  if (after.state === 'none') throw new TypeError('an act on a job leaves a job');
  books.jobs.set(jobId, after);
  noteInBatch(books, after);
  for (const event of decided.value) {
    if (event.type !== 'cn.huihuan.item.dismantled.v1') continue;
    releaseClaims(
      books,
      event.data.inputs.map(({ itemId }) => itemId),
    );
  }
  const facts = decided.value.filter((event): event is Extract<JobEvent, Fact> => event.type !== 'job.outputs-drafted');
  stateFacts(books, after.siteId, facts, cause);
  return accept(after);
};

/** Before a job is closed its draft is judged once more: an id of an output may have been taken since it was written. */
const decide = (job: Job, command: JobCommand, context: JobContext): Result<readonly JobEvent[]> => {
  if (command.kind === 'close' && job.state === 'open') {
    const { outputs, loss } = job;
    const draft = decideJob(job, { kind: 'draft-outputs', outputs, loss }, context);
    if (!draft.ok) return draft;
  }
  return decideJob(job, command, context);
};
