import type { AmendedFact, RedrawnBalances, RuleFinding } from '@huihuan/custody-domain';
import type { ItemFacts } from '@huihuan/contracts-events';
import { accept, toleranceGrams, type Problem, type Result, type Tolerance } from '@huihuan/kernel-domain';
import {
  batchBalance,
  batchDry,
  dryBalance,
  dryGrams,
  gramsOf,
  isJudgedBalanced,
  judgedBalance,
  type Balance,
  type JobOfBatch,
  type TwoBalances,
} from '@huihuan/processing-balance';
import type { ClosedBatch, KnownBatch } from './batches/batch.ts';
import type { ClosedJob, DryFacts, JobInput, KnownBalances } from './job.ts';
import { massBalance } from './mass-balance.ts';
import { checkToldWater } from './moisture/check-moisture.ts';

/** By what a balance is drawn anew. */
export interface RedrawContext {
  /** Of the day on which the job was closed. */
  readonly tolerance: (classCode: string) => Tolerance;
  /** The batch of the job and its jobs as they are known now; `null` where it is of none. */
  readonly batch: { readonly batch: KnownBatch; readonly jobs: readonly JobOfBatch[] } | null;
}

export interface Redrawn {
  readonly balance: RedrawnBalances;
  readonly findings: readonly RuleFinding[];
}

/** The balance of a closed job as it is known: as it was judged, or as a correction of its inputs has drawn it since. */
export const knownBalances = ({ inputs, balance, dry, redrawn }: ClosedJob): KnownBalances =>
  redrawn ?? { inputs, balance, ...(dry === undefined ? {} : { dry }) };

/**
 * The balance of a closed job with one of its inputs as it is right, by the tolerances of the day on which it was closed. Inside
 * them it passes; outside a supervisor of the site answers for it with a reason. A job of a batch has carried its difference there: while
 * the batch is open nobody has judged it, and once it is closed the batch is what is judged. Outputs, losses and per mille of
 * water stay as the job said. Refused where more of a loss was called water than is gone by that.
 */
export const redrawBalance = (job: ClosedJob, wanted: ItemFacts, context: RedrawContext): Result<Redrawn> => {
  const known = knownBalances(job);
  const after = drawnWith(job, wanted, context.tolerance);
  const water = after.dry === undefined ? accept(null) : checkToldWater(job.loss, after.balance, after.dry);
  if (!water.ok) return water;
  const ofJob = bothOf(known, after);
  const weighedAnew = known.inputs.some(({ itemId, grams }) => itemId === wanted.itemId && grams !== wanted.grams);
  const { batch } = context;
  if (job.batchId === undefined)
    return accept({
      balance: ofJob,
      findings: open({ before: known, after, weighedAnew, of: { jobId: job.jobId } }),
    });
  if (batch?.batch.state !== 'closed') return accept({ balance: ofJob, findings: [] });
  const jobs = batch.jobs.map((one) => (one.jobId === job.jobId ? { ...one, ...figuresOf(after) } : one));
  const [whole, redrawn] = [balancesOfBatch(batch.batch, batch.jobs), balancesOfBatch(batch.batch, jobs)];
  return accept({
    balance: { ...ofJob, batch: { batchId: batch.batch.batchId, ...bothOf(whole, redrawn) } },
    findings: open({
      ...{ before: whole, after: redrawn, weighedAnew },
      of: { jobId: job.jobId, batchId: batch.batch.batchId, code: batch.batch.code },
    }),
  });
};

/** The book of a job after an amendment of one of its inputs. */
export const withRedrawn = (job: ClosedJob, { item, balance }: AmendedFact['data']): ClosedJob =>
  balance === undefined
    ? job
    : {
        ...job,
        redrawn: {
          inputs: inputsWith(knownBalances(job).inputs, item),
          balance: balance.after,
          ...(balance.dry === undefined ? {} : { dry: balance.dry.after }),
        },
      };

/** A closed batch with its jobs as they are known now. */
export const balancesOfBatch = ({ loss }: ClosedBatch, jobs: readonly JobOfBatch[]): Drawn => {
  const { inProcessGrams: _, ...balance } = batchBalance(jobs, loss);
  const dry = batchDry(jobs, loss);
  return { balance, ...(dry === null ? {} : { dry }) };
};

interface Drawn {
  readonly balance: Balance;
  readonly dry?: DryFacts | undefined;
}

const inputsWith = (inputs: readonly JobInput[], { itemId, classCode, grams }: ItemFacts): readonly JobInput[] =>
  inputs.map((input) => (input.itemId === itemId ? { itemId, classCode, grams } : input));

const drawnWith = (job: ClosedJob, wanted: ItemFacts, tolerance: RedrawContext['tolerance']): Drawn => {
  const { outputs, loss, dry } = job;
  const inputs = inputsWith(knownBalances(job).inputs, wanted);
  const balance = massBalance({ inputs, outputs, loss }, tolerance);
  if (dry === undefined) return { balance };
  const permille = new Map((job.inputMoisture ?? []).map((measured) => [measured.itemId, measured.permille]));
  const dryInputs = inputs.map(({ itemId, classCode, grams }) => ({
    ...{ classCode, grams: dryGrams({ grams, permille: permille.get(itemId) ?? 0 }) },
  }));
  const allowed = dryInputs.map(({ classCode, grams }) => ({ grams: toleranceGrams(tolerance(classCode), grams) }));
  const wet = outputs.flatMap(({ grams, moisture }) => (moisture === undefined ? [] : [{ grams, ...moisture }]));
  const frame = { inputGrams: gramsOf(dryInputs), toleranceGrams: gramsOf(allowed) };
  return { balance, dry: { basis: dry.basis, ...dryBalance(frame, wet, loss) } };
};

const bothOf = (before: Drawn, after: Drawn) => ({
  ...{ before: before.balance, after: after.balance },
  ...(before.dry === undefined || after.dry === undefined ? {} : { dry: { before: before.dry, after: after.dry } }),
});

const figuresOf = ({ balance, dry }: Drawn): Partial<JobOfBatch> => ({
  ...{ inputGrams: balance.inputGrams, toleranceGrams: balance.toleranceGrams },
  ...(dry === undefined ? {} : { dry }),
});

const twoOf = ({ balance, dry }: Drawn): TwoBalances => ({
  ...{ wet: balance, dry: dry ?? null, basis: dry?.basis ?? 'wet' },
});

interface Ends {
  readonly before: Drawn;
  readonly after: Drawn;
  readonly weighedAnew: boolean;
  /** The job, or the closed batch that answers for it. */
  readonly of: { readonly jobId: string; readonly batchId?: string; readonly code?: string };
}

/** Another class alone asks nobody where the balance was out before: that was answered for. */
const open = ({ before, after, weighedAnew, of }: Ends): readonly RuleFinding[] => {
  const isOut = !isJudgedBalanced(twoOf(after));
  if (!isOut || (!weighedAnew && !isJudgedBalanced(twoOf(before)))) return [];
  return [
    {
      effect: 'supervisor',
      problem: redrawnOpen(of, judgedBalance(twoOf(after)), weighedAnew ? '/grams' : '/classCode'),
    },
  ];
};

/** @param path what a correction sends that moves the balance */
const redrawnOpen = (of: Ends['of'], balance: Balance, path: string): Problem => {
  const { inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams: allowed } = balance;
  const [zhOf, enOf] =
    of.code === undefined
      ? ['该拆解作业', 'the dismantling job']
      : [`生产批次 ${of.code}`, `the processing batch ${of.code}`];
  return {
    ...{ code: 'correction.balance-open', kind: 'conflict', path, details: { ...of, ...balance } },
    zh: `按更正后的内容重算，${zhOf}投入 ${inputGrams} 克，产出 ${outputGrams} 克，损耗 ${lossGrams} 克，差额 ${differenceGrams} 克超出允许偏差 ${allowed} 克；请核对更正的内容`,
    en: `drawn anew with what is right, ${enOf} has inputs of ${inputGrams} g, outputs of ${outputGrams} g and a loss of ${lossGrams} g: the difference of ${differenceGrams} g is outside the tolerance of ${allowed} g; check what you correct`,
  };
};
