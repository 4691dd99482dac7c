import { fact } from '@huihuan/contracts-events';
import {
  activeSite,
  allOf,
  firstRepeated,
  guarded,
  heaviestLoadGrams,
  judgedMembers,
  judgeGoods,
  judgeLicences,
  mayProcess,
  resolveFindings,
  type Holding,
  type HoldingGuard,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { mayJoin } from './batches/join-batch.ts';
import type { JobContext, StartJob } from './job-command.ts';
import { inputsWrong, itemNotForDismantling, jobTooHeavy } from './job-problems.ts';
import type { StartedFact } from './job.ts';

export const maximumInputs = 1000;

/** Puts items of the stock on the dismantling line: all of them or none. */
export const startJob = (command: StartJob, context: JobContext): Result<readonly StartedFact[]> => {
  const { jobId, siteId, itemIds, batchId = null, override = null } = command;
  const site = activeSite(context.site, siteId, ['sorting-centre'], '/siteId');
  if (!site.ok) return site;
  if (itemIds.length === 0 || itemIds.length > maximumInputs || firstRepeated(itemIds) !== undefined) {
    return refuse(inputsWrong(itemIds.length, maximumInputs));
  }
  const holdings = allOf(itemIds, guarded(context.holding, gradedForDismantling, siteId), '/itemIds');
  if (!holdings.ok) return holdings;
  const inputs = holdings.value.map(({ item: { itemId, classCode, grams } }) => ({ itemId, classCode, grams }));
  const inputGrams = inputs.reduce((sum, { grams }) => sum + grams, 0);
  if (inputGrams > heaviestLoadGrams) return refuse(jobTooHeavy(inputGrams, heaviestLoadGrams));
  const goods = holdings.value.map(({ item }) => item);
  const joins =
    batchId === null ? accept(null) : mayJoin(context.batch, { batchId, siteId, inputs: holdings.value.map(itemOf) });
  if (!joins.ok) return joins;
  const against = [
    ...judgeLicences(context.rules, { act: 'dismantle', site: site.value, goods, at: context.now }),
    ...judgeGoods('start-job', holdings.value, { siteId, at: context.now }, context),
    ...judgeGoods('close-reuse', holdings.value.filter(isForReuse), { siteId, at: context.now }, context),
  ];
  const judged = resolveFindings(against, { siteId, staff: context.staff, override });
  if (!judged.ok) return judged;
  const joined = batchId === null ? {} : { batchId };
  const started = { siteId, jobId, inputs, ...joined, ...judgedMembers(judged.value) };
  return accept([fact('cn.huihuan.processing.started.v1', started)]);
};

const itemOf = ({ item }: Holding): Holding['item'] => item;

/** Modules that are joined into a reused product go over the line, too, and are in use again from then on. */
const isForReuse = ({ grade, item }: Holding): boolean => grade === 'cascade' && item.family === 'traction-battery';

const isForTheLine = (holding: Holding): boolean =>
  holding.grade === 'dismantle' || holding.grade === 'dispose-hazardous' || isForReuse(holding);

/** A single item is dismantled because somebody decided so; bulk needs no decision. */
const gradedForDismantling: HoldingGuard = (holding, siteId) => {
  const ready = mayProcess(holding, siteId);
  if (!ready.ok || holding.item.tracking === 'lot') return ready;
  return isForTheLine(holding) ? ready : refuse(itemNotForDismantling(holding.item.itemId, holding.grade));
};
