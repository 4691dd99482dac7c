import { accept, type Result } from '@huihuan/kernel-domain';
import {
  decideBatch,
  evolveBatch,
  noBatch,
  type Batch,
  type BatchCommand,
  type BatchContext,
  type Job,
  type JobCommand,
  type JobContext,
} from '@huihuan/processing-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { stateFacts } from './state-facts.ts';
import { knownSite, knownStaff, type TierBooks } from './tier-books.ts';

/** Opens a processing batch, or closes one whose jobs have ended. */
export const changeBatch = (
  books: TierBooks,
  command: BatchCommand,
  { cause, jobs }: { readonly cause: Cause; readonly jobs: BatchContext['jobs'] },
): Result<Batch> => {
  const { batchId } = command;
  const before: Batch = books.batches.get(batchId) ?? noBatch;
  const decided = decideBatch(before, command, {
    ...{ now: books.clock.iso(), rules: nationalBook, site: knownSite(books), staff: knownStaff(books), jobs },
  });
  if (!decided.ok) return decided;
  const after = decided.value.reduce(evolveBatch, before);
  if (after.state === 'none') throw new TypeError('an act on a batch leaves a batch');
  books.batches.set(batchId, after);
  stateFacts(books, after.siteId, decided.value, cause);
  return accept(after);
};

export const jobsOf = (books: TierBooks, batchId: string): BatchContext['jobs'] => books.jobsOfBatch.get(batchId) ?? [];

/** The batch that a job wants to join, as these books have it. */
export const batchNamedBy = (books: TierBooks, command: JobCommand): JobContext['batch'] => {
  const batchId = command.kind === 'start' ? (command.batchId ?? null) : null;
  const batch = batchId === null ? undefined : books.batches.get(batchId);
  return batch === undefined ? null : { batch, jobs: jobsOf(books, batch.batchId).length };
};

/** What a job says of its weights to its batch: while it is open all that went in, once it is cancelled nothing. */
export const noteInBatch = (books: TierBooks, job: Exclude<Job, { state: 'none' }>): void => {
  const { jobId, batchId, inputs } = job;
  if (batchId === undefined) return;
  const known = jobsOf(books, batchId);
  const inputGrams = inputs.reduce((sum, { grams }) => sum + grams, 0);
  const open = { jobId, state: 'open', inputGrams, outputGrams: 0, lossGrams: 0, toleranceGrams: 0 } as const;
  const row = job.state === 'closed' ? { jobId, state: 'closed' as const, ...job.balance } : open;
  const at = known.findIndex((each) => each.jobId === jobId);
  if (job.state === 'cancelled') books.jobsOfBatch.set(batchId, at === -1 ? known : known.toSpliced(at, 1));
  else books.jobsOfBatch.set(batchId, at === -1 ? [...known, row] : known.with(at, row));
};
