import { toleranceBalanceAt } from '@huihuan/catalogue-domain';
import { knownClasses, knownRules, knownSites, storiesOf, type CustodyOptions } from '@huihuan/custody-service';
import {
  dryOfJob,
  inputMoisture,
  isJudgedBalanced,
  massBalance,
  type KnownBalances,
  type MassBalance,
  type MoistureContext,
} from '@huihuan/processing-domain';
import type { KnownJob, StoredJob } from './job-books.ts';
import type { JobView } from './job-schemas.ts';

/** By what a job is shown. */
export interface ViewContext extends MoistureContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
}

/** The same for a job on which nobody acts. */
export const viewContext = async (
  { database, now }: CustodyOptions,
  { job, startedAt }: StoredJob,
): Promise<ViewContext> => {
  const site = await knownSites(database, [job.siteId]);
  const inputs = job.state === 'open' ? job.inputs.map(({ itemId }) => itemId) : [];
  return {
    ...{ now: now().toISOString(), startedAt, site },
    catalogue: await knownClasses(database),
    rules: await knownRules(database, [site(job.siteId)]),
    stories: await storiesOf(database, inputs),
  };
};

/** What is shown of a job. The balance of a draft is by the tolerances that hold now; that of a closed job is recorded. */
export const jobView = ({ job, startedAt, endedAt }: StoredJob, context: ViewContext): JobView => {
  const { jobId, siteId, state, inputs, batchId } = job;
  const balance = balanceOf(job, context);
  const moisture = moistureOf(job, context);
  const { dry = null } = moisture;
  return {
    ...{ jobId, siteId, state, inputs, startedAt, endedAt, balance },
    ...(batchId === undefined ? {} : { batchId }),
    ...moisture,
    outputs: job.state === 'cancelled' ? [] : job.outputs,
    loss: job.state === 'cancelled' ? { grams: 0, reason: '' } : job.loss,
    balanced: balance !== null && isJudgedBalanced({ wet: balance, dry, basis: dry?.basis ?? 'wet' }),
    explanation: job.state === 'closed' ? job.explanation : null,
    ...(job.state === 'closed' && job.redrawn !== undefined ? { redrawn: redrawnView(job.redrawn) } : {}),
    reason: job.state === 'cancelled' ? job.reason : null,
  };
};

const redrawnView = ({ inputs, balance, dry }: KnownBalances): NonNullable<JobView['redrawn']> => ({
  ...{ inputs, balance },
  ...(dry === undefined ? {} : { dry }),
  balanced: isJudgedBalanced({ wet: balance, dry: dry ?? null, basis: dry?.basis ?? 'wet' }),
});

const balanceOf = (job: KnownJob, { catalogue, now }: ViewContext): MassBalance | null => {
  switch (job.state) {
    case 'open':
      return massBalance(job, toleranceBalanceAt(catalogue, now));
    case 'closed':
      return job.balance;
    case 'cancelled':
      return null;
    default:
      return job satisfies never;
  }
};

type Measured = Pick<JobView, 'inputMoisture' | 'dryFrame' | 'dry'>;

/** Of a draft as the steps of its inputs say now; that of a closed job is recorded. */
const moistureOf = (job: KnownJob, context: ViewContext): Measured => {
  if (job.state === 'cancelled') return {};
  if (job.state === 'closed') {
    const { inputMoisture: measured, dry } = job;
    return {
      ...(measured === undefined ? {} : { inputMoisture: measured }),
      ...(dry === undefined ? {} : { dry }),
    };
  }
  const known = inputMoisture(job, context, toleranceBalanceAt(context.catalogue, context.now));
  const dry = dryOfJob(job, known);
  if (known.rule === null) return {};
  return {
    inputMoisture: [...known.measured].map(([itemId, { permille, stepId }]) => ({ itemId, permille, stepId })),
    ...(known.frame === null ? {} : { dryFrame: { ...known.frame, basis: known.rule.basis } }),
    ...(dry === null ? {} : { dry }),
  };
};
