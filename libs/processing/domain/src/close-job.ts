import { requireClassAt, toleranceBalanceAt } from '@huihuan/catalogue-domain';
import { fact } from '@huihuan/contracts-events';
import {
  allOf,
  guarded,
  judgedMembers,
  judgeGoods,
  mayConsume,
  nextCustody,
  resolveFindings,
} from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { isBalanced, judgedBalance, type Balance } from '@huihuan/processing-balance';
import { answeredFor } from './answered-for.ts';
import type { CloseJob, JobContext } from './job-command.ts';
import { checkBatteryOutputs, doubtBatteryOutputs } from './battery-outputs.ts';
import { heavierThanInput } from './heavier-than-input.ts';
import { balanceOpen, nothingCameOut } from './job-problems.ts';
import { outputsHeavierThanInput } from './output-problems.ts';
import type { DismantledFact, JobOutput, MassBalance, OpenJob } from './job.ts';
import { kerbFindings } from './kerb-findings.ts';
import { massBalance } from './mass-balance.ts';
import { missingBatteries } from './missing-batteries.ts';
import { checkToldWater } from './moisture/check-moisture.ts';
import { dryOfJob, inputMoisture } from './moisture/job-moisture.ts';

type DismantledOutput = DismantledFact['data']['outputs'][number];

/**
 * Outputs + loss = inputs within the tolerance of the classes. Outside it the job closes only with an explanation by a
 * supervisor of the site; within it an explanation is not needed and not recorded. Where the moisture of both sides was measured
 * and the rule of the family says so, the tolerance is held against dry mass. A job of a batch carries its difference to
 * the batch, which is judged when it closes; there it may be that nothing has come out yet.
 */
export const closeJob = (job: OpenJob, command: CloseJob, context: JobContext): Result<readonly DismantledFact[]> => {
  const { jobId, siteId, loss, batchId } = job;
  const isCarried = batchId !== undefined;
  if (!isCarried && job.outputs.length === 0 && loss.grams === 0) return refuse(nothingCameOut(jobId));
  const itemIds = job.inputs.map(({ itemId }) => itemId);
  const holdings = allOf(itemIds, guarded(context.holding, mayConsume(jobId), siteId));
  if (!holdings.ok) return holdings;
  const codes = checkBatteryOutputs(
    job.outputs,
    holdings.value.map(({ item }) => item),
  );
  if (!codes.ok) return codes;
  const drawn = balancesOf(job, context);
  if (!drawn.ok) return drawn;
  const { balance, measured, judged } = drawn.value;
  const heavier = heavierThanInput(job, balance.toleranceGrams);
  if (heavier !== undefined) return refuse(outputsHeavierThanInput(heavier));
  const explained = explanationOf(command, isCarried || isBalanced(judged), balanceOpen(jobId, judged));
  if (!explained.ok) return explained;
  const explanation = explained.value;
  const answerable = answeredFor(explanation, siteId, context.staff);
  if (!answerable.ok) return answerable;
  const findings = [
    ...doubtBatteryOutputs(job.outputs),
    ...judgeGoods('close-job', holdings.value, { siteId, at: context.now }, context),
    ...missingBatteries(job, context),
    ...kerbFindings(job, context),
  ];
  const allowed = resolveFindings(findings, { siteId, staff: context.staff, override: command.override ?? null });
  if (!allowed.ok) return allowed;
  const outputs = allOf(job.outputs, (output) => dismantledOutput(output, context), '/outputs');
  if (!outputs.ok) return outputs;
  return accept([
    fact('cn.huihuan.item.dismantled.v1', {
      siteId,
      jobId,
      inputs: holdings.value.map(({ item }) => nextCustody(item)),
      outputs: [...outputs.value],
      loss,
      balance,
      ...measured,
      ...(isCarried ? { carried: { batchId, grams: balance.differenceGrams } } : {}),
      explanation,
      evidence: [...command.evidence],
      staffId: command.staffId,
      ...judgedMembers(allowed.value),
    }),
  ]);
};

/** The explanation where one is needed, and none where it is not. */
const explanationOf = (
  { explanation }: CloseJob,
  isAnswered: boolean,
  problem: Problem,
): Result<CloseJob['explanation']> => {
  if (isAnswered) return accept(null);
  return explanation === null ? refuse(problem) : accept(explanation);
};

interface Balances {
  readonly balance: MassBalance;
  /** That which the tolerance is held against. */
  readonly judged: Balance;
  readonly measured: Pick<DismantledFact['data'], 'inputMoisture' | 'dry'>;
}

/** Of the weights, and of dry mass where everything was measured; refused where a loss is called water that nobody measured. */
const balancesOf = (job: OpenJob, context: JobContext): Result<Balances> => {
  const tolerance = toleranceBalanceAt(context.catalogue, context.now);
  const balance = massBalance(job, tolerance);
  const moisture = inputMoisture(job, context, tolerance);
  const dry = dryOfJob(job, moisture);
  const water = moisture.rule === null ? accept(null) : checkToldWater(job.loss, balance, dry);
  if (!water.ok) return water;
  const inputs = [...moisture.measured].map(([itemId, { permille, stepId }]) => ({ itemId, permille, stepId }));
  return accept({
    ...{ balance, judged: judgedBalance({ wet: balance, dry, basis: dry?.basis ?? 'wet' }) },
    measured: { ...(inputs.length === 0 ? {} : { inputMoisture: inputs }), ...(dry === null ? {} : { dry }) },
  });
};

/** A new lot or part begins its own life here; the event that names its inputs is its genealogy. */
const dismantledOutput = (output: JobOutput, context: JobContext): Result<DismantledOutput> => {
  const { itemId, classCode, grams, identifiers, fromItemId, moisture } = output;
  const known = requireClassAt(context.catalogue, classCode, context.now);
  if (!known.ok) return known;
  const { tracking, family, wasteCode } = known.value;
  const item = { itemId, tracking, family, classCode, grams, identifiers: [...identifiers], custodySeq: 1 };
  return accept({
    ...{ item, wasteCode },
    ...(fromItemId === undefined ? {} : { fromItemId }),
    ...(moisture === undefined ? {} : { moisture }),
  });
};
