import type { Fact } from '@huihuan/contracts-events';
import {
  knownClasses,
  knownRules,
  knownSites,
  knownStaff,
  presentHoldings,
  storiesOf,
  stateFacts,
  type CustodyOptions,
} from '@huihuan/custody-service';
import { judgeGoods, remarksOn, type RuleFinding } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import {
  decideJob,
  evolveJob,
  kerbFindings,
  missingBatteries,
  type Job,
  type JobCommand,
  type JobContext,
  type JobEvent,
} from '@huihuan/processing-domain';
import { batchToJoin } from '../run-batch/batch-books.ts';
import { claimOutputs } from './claim-outputs.ts';
import { jobIn, loadJob, recordGenealogy, recordJob, type StoredJob } from './job-books.ts';
import { jobUnknown } from './job-problems.ts';
import type { ChangedJob } from './job-schemas.ts';
import { jobView } from './job-view.ts';

export interface JobRequest {
  /** What the client sent: the same again gets the first answer. */
  readonly asked: { readonly id: string };
  readonly jobId: string;
  readonly correlationId: string;
  readonly command: JobCommand;
}

/** One act on a dismantling job: decided by the domain, written with its facts and their effect on the stock. */
export const changeJob = async (custody: CustodyOptions, request: JobRequest): Promise<Result<ChangedJob>> => {
  const changed = await change(custody, request);
  return changed.ok ? accept({ ...changed.value, warnings: changed.value.warnings ?? [] }) : changed;
};

/** Answers that were remembered before acts asked the rule book have no warnings. */
type Remembered = Omit<ChangedJob, 'warnings'> & Partial<Pick<ChangedJob, 'warnings'>>;

const change = async (custody: CustodyOptions, request: JobRequest): Promise<Result<Remembered>> => {
  const { asked, jobId, command, correlationId } = request;
  const siteId = command.kind === 'start' ? command.siteId : await siteOfJob(custody.database, jobId);
  if (siteId === null) return refuse(jobUnknown(jobId));
  return runCommand(
    custody.database,
    { id: asked.id, operation: `job.${command.kind}`, request: { jobId, asked }, locks: [siteId] },
    async (tx) => {
      const before = await loadJob(tx, jobId);
      const context = await contextOf(custody, tx, {
        job: jobIn(before),
        command,
        startedAt: before?.startedAt ?? null,
      });
      const decided = decide(jobIn(before), command, context);
      if (!decided.ok) return decided;
      const cause = { correlationId, causationId: asked.id };
      const written = await write(custody, tx, { before, events: decided.value, now: context.now, cause });
      if (!written.ok) return written;
      const view = jobView(written.value, context);
      return accept({ ...view, warnings: remarksOn(foundBy(jobIn(before), command, context)) });
    },
  );
};

const siteOfJob = async (tx: Tx, jobId: string): Promise<string | null> => {
  const [row] = await rowsOf<{ siteId: string }>(tx, 'select site_id as "siteId" from job where job_id = $1', [jobId]);
  return row?.siteId ?? null;
};

/** Reads everything that the decision may ask for, in a few statements however long the lists are. */
const contextOf = async (
  custody: CustodyOptions,
  tx: Tx,
  { job, command, startedAt }: { readonly job: Job; readonly command: JobCommand; readonly startedAt: string | null },
): Promise<JobContext> => {
  const inputs = command.kind === 'start' ? command.itemIds : job.state === 'none' ? [] : idsOf(job.inputs);
  const drafted = job.state === 'open' ? idsOf(job.outputs) : [];
  const outputs =
    command.kind === 'draft-outputs'
      ? idsOf(command.outputs)
      : [...drafted, ...(command.kind === 'change-outputs' ? idsOf(command.put) : [])];
  const siteId = command.kind === 'start' ? command.siteId : job.state === 'none' ? null : job.siteId;
  const site = await knownSites(tx, [siteId]);
  const now = custody.now().toISOString();
  return {
    ...{ now, startedAt: startedAt ?? now },
    catalogue: await knownClasses(tx),
    site,
    rules: await knownRules(tx, [siteId === null ? undefined : site(siteId)]),
    staff: await knownStaff(tx, answeringIn(command)),
    holding: await presentHoldings(tx, [...inputs, ...outputs]),
    batch: await batchToJoin(tx, command.kind === 'start' ? command.batchId : null),
    stories: await storiesOf(tx, inputs),
  };
};

/** What the families of the inputs have against the act: told where it went ahead. */
const foundBy = (job: Job, command: JobCommand, context: JobContext): readonly RuleFinding[] => {
  const goods = (items: readonly string[]) => items.map(context.holding).filter((holding) => holding !== undefined);
  if (command.kind === 'start') {
    const { siteId, itemIds } = command;
    return judgeGoods('start-job', goods(itemIds), { siteId, at: context.now }, context);
  }
  if (command.kind !== 'close' || job.state !== 'open') return [];
  return [
    ...judgeGoods('close-job', goods(idsOf(job.inputs)), { siteId: job.siteId, at: context.now }, context),
    ...missingBatteries(job, context),
    ...kerbFindings(job, context),
  ];
};

/** Who is said to answer for the act. */
const answeringIn = (command: JobCommand): readonly string[] => {
  const override = command.kind === 'start' || command.kind === 'close' ? command.override : null;
  const explanation = command.kind === 'close' ? command.explanation : null;
  return [override, explanation].flatMap((answer) => answer?.supervisorId ?? []);
};

const idsOf = (items: readonly { readonly itemId: string }[]): readonly string[] => items.map(({ itemId }) => itemId);

/** Before a job is closed its draft is judged once more: an id of an output may have been taken since it was written. */
const decide = (job: Job, command: JobCommand, context: JobContext): Result<readonly JobEvent[]> => {
  if (command.kind === 'close' && job.state === 'open') {
    const draft = decideJob(job, { kind: 'draft-outputs', outputs: job.outputs, loss: job.loss }, context);
    if (!draft.ok) return draft;
  }
  return decideJob(job, command, context);
};

interface Change {
  readonly before: StoredJob | undefined;
  readonly events: readonly JobEvent[];
  readonly now: string;
  readonly cause: Cause;
}

const write = async (custody: CustodyOptions, tx: Tx, change: Change): Promise<Result<StoredJob>> => {
  const { before, events, now, cause } = change;
  const job = events.reduce(evolveJob, jobIn(before));
  if (job.state === 'none') throw new TypeError('an act on a job leaves a job');
  const endedAt = job.state === 'open' ? null : now;
  const after: StoredJob = { job, startedAt: before?.startedAt ?? now, endedAt };
  await recordJob(tx, after);
  for (const event of events) {
    if (event.type !== 'cn.huihuan.item.dismantled.v1') continue;
    const claimed = await claimOutputs(tx, event);
    if (!claimed.ok) return claimed;
    await recordGenealogy(tx, event);
  }
  const facts = events.filter((event): event is Extract<JobEvent, Fact> => event.type !== 'job.outputs-drafted');
  if (facts.length > 0) await stateFacts(custody, tx, { siteId: job.siteId, facts, cause });
  return accept(after);
};
