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
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { answeredFor } from './answered-for.ts';
import type { CloseJob, JobContext } from './job-command.ts';
import { checkBatteryOutputs, doubtBatteryOutputs } from './battery-outputs.ts';
import { heavierThanInput } from './heavier-than-input.ts';
import { balanceOpen, nothingCameOut } from './job-problems.ts';
import { outputsHeavierThanInput } from './output-problems.ts';
import type { DismantledFact, JobOutput, OpenJob } from './job.ts';
import { kerbFindings } from './kerb-findings.ts';
import { isBalanced, massBalance } from './mass-balance.ts';

type DismantledOutput = DismantledFact['data']['outputs'][number];

/**
 * Outputs + loss = inputs within the tolerance of the classes. Outside it the job closes only with an explanation by a
 * supervisor of the site; within it an explanation is not needed and not recorded. A job of a batch carries its difference to
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
  const balance = massBalance(job, toleranceBalanceAt(context.catalogue, context.now));
  const heavier = heavierThanInput(job, balance.toleranceGrams);
  if (heavier !== undefined) return refuse(outputsHeavierThanInput(heavier));
  const isAnswered = isCarried || isBalanced(balance);
  const explanation = isAnswered ? null : command.explanation;
  if (!isAnswered && explanation === null) return refuse(balanceOpen(jobId, balance));
  const answerable = answeredFor(explanation, siteId, context.staff);
  if (!answerable.ok) return answerable;
  const findings = [
    ...doubtBatteryOutputs(job.outputs),
    ...judgeGoods('close-job', holdings.value, { siteId, at: context.now }, context),
    ...kerbFindings(job, context),
  ];
  const judged = resolveFindings(findings, { siteId, staff: context.staff, override: command.override ?? null });
  if (!judged.ok) return judged;
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
      ...(isCarried ? { carried: { batchId, grams: balance.differenceGrams } } : {}),
      explanation,
      evidence: [...command.evidence],
      staffId: command.staffId,
      ...judgedMembers(judged.value),
    }),
  ]);
};

/** A new lot or part begins its own life here; the event that names its inputs is its genealogy. */
const dismantledOutput = (output: JobOutput, context: JobContext): Result<DismantledOutput> => {
  const { itemId, classCode, grams, identifiers, fromItemId } = output;
  const known = requireClassAt(context.catalogue, classCode, context.now);
  if (!known.ok) return known;
  const { tracking, family, wasteCode } = known.value;
  const item = { itemId, tracking, family, classCode, grams, identifiers: [...identifiers], custodySeq: 1 };
  return accept({ item, wasteCode, ...(fromItemId === undefined ? {} : { fromItemId }) });
};
