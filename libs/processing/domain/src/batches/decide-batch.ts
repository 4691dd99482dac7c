import { fact } from '@huihuan/contracts-events';
import { activeSite, impossible } from '@huihuan/custody-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { batchBalance, batchDry, isJudgedBalanced, judgedBalance, type JobOfBatch } from '@huihuan/processing-balance';
import { lossReasonsOf, moistureRuleFor, rulesOn, type RulesOn } from '@huihuan/rules-domain';
import { answeredFor } from '../answered-for.ts';
import { checkLoss } from '../draft-outputs.ts';
import { checkToldWater } from '../moisture/check-moisture.ts';
import { batchBalanceOpen, batchClosed, batchExists, batchInProcess, batchUnknown } from './batch-problems.ts';
import type { BatchCommand, BatchContext, CloseBatchCommand, OpenBatchCommand } from './batch-command.ts';
import type { Batch, BatchEvent, OpenBatch } from './batch.ts';

/**
 * A batch opens empty and takes jobs; it closes once none of them is open, and the grams of all of them together are judged as
 * those of one job are. One that was opened by mistake is closed empty.
 */
export const decideBatch = (
  batch: Batch,
  command: BatchCommand,
  context: BatchContext,
): Result<readonly BatchEvent[]> => {
  switch (command.kind) {
    case 'open':
      return batch.state === 'none' ? open(command, context) : refuse(batchExists(batch.batchId));
    case 'close':
      if (batch.state === 'none') return refuse(batchUnknown(command.batchId));
      return batch.state === 'open' ? close(batch, command, context) : refuse(batchClosed(batch));
    default:
      return command satisfies never;
  }
};

const open = ({ kind: _, ...said }: OpenBatchCommand, context: BatchContext): Result<readonly BatchEvent[]> => {
  const site = activeSite(context.site, said.siteId, ['sorting-centre'], '/siteId');
  return site.ok ? accept([fact('cn.huihuan.batch.opened.v1', said)]) : site;
};

const close = (batch: OpenBatch, command: CloseBatchCommand, context: BatchContext): Result<readonly BatchEvent[]> => {
  const { siteId, batchId } = batch;
  const { loss, staffId } = command;
  const lost = checkLoss(loss, loss.parts === undefined ? [] : reasonsOf(batch, context));
  if (!lost.ok) return lost;
  const still = context.jobs.filter(({ state }) => state === 'open').map(({ jobId }) => jobId);
  if (still.length > 0) return refuse(batchInProcess(batch, still));
  const { inProcessGrams: _, ...balance } = batchBalance(context.jobs, loss);
  const dry = batchDry(context.jobs, loss);
  const isWetKind = moistureRuleFor(rulesFor(batch, context), [batch.family]) !== null;
  const water = isWetKind ? checkToldWater(loss, balance, dry) : accept(null);
  if (!water.ok) return water;
  const judged = { wet: balance, dry, basis: dry?.basis ?? 'wet' };
  const isIn = isJudgedBalanced(judged);
  const explanation = isIn ? null : command.explanation;
  if (!isIn && explanation === null) return refuse(batchBalanceOpen(batch, judgedBalance(judged)));
  const answerable = answeredFor(explanation, siteId, context.staff);
  if (!answerable.ok) return answerable;
  const jobs = context.jobs.map((job) => ({ jobId: job.jobId, grams: differenceOf(job) }));
  const measured = dry === null ? {} : { dry };
  const said = { siteId, batchId, jobs, loss, balance, ...measured, explanation, staffId };
  return accept([fact('cn.huihuan.batch.closed.v1', said)]);
};

const rulesFor = ({ siteId }: OpenBatch, { rules, now, site }: BatchContext): RulesOn =>
  rulesOn(rules, { day: chinaDay(now), areaCode: site(siteId)?.areaCode ?? '', siteId });

const reasonsOf = (batch: OpenBatch, context: BatchContext): readonly string[] =>
  lossReasonsOf(rulesFor(batch, context), [batch.family]).map(({ name }) => name);

const differenceOf = ({ inputGrams, outputGrams, lossGrams }: JobOfBatch): number =>
  inputGrams - outputGrams - lossGrams;

/** The batch after an event. @throws for an event that cannot follow on this state */
export const evolveBatch = (batch: Batch, event: BatchEvent): Batch => {
  const never = (): never => impossible('processing batch', batch.state, event.type);
  switch (event.type) {
    case 'cn.huihuan.batch.opened.v1': {
      const { batchId, siteId, code, family } = event.data;
      return batch.state === 'none' ? { state: 'open', batchId, siteId, code, family } : never();
    }
    case 'cn.huihuan.batch.closed.v1': {
      const { jobs, loss, balance, dry, explanation } = event.data;
      const measured = dry === undefined ? {} : { dry };
      return batch.state === 'open'
        ? { ...batch, state: 'closed', jobs, loss, balance, ...measured, explanation }
        : never();
    }
    default:
      return event satisfies never;
  }
};
