import { requireClassAt } from '@huihuan/catalogue-domain';
import type { Identifier } from '@huihuan/contracts-events';
import { allOf, firstRepeated, heaviestLoadGrams } from '@huihuan/custody-domain';
import { identify } from '@huihuan/identifiers-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { gramsOf } from '@huihuan/processing-balance';
import { lossReasonsOf, rulesOn } from '@huihuan/rules-domain';
import { checkOutputMoisture } from './moisture/check-moisture.ts';
import type { DraftOutputs, JobContext } from './job-command.ts';
import type { JobEvent, JobOutput, Loss, OpenJob } from './job.ts';
import {
  lossInvalid,
  lossPartsTooMuch,
  lossReasonRequired,
  lossReasonUnknown,
  outputFromUnknown,
  outputIdentifierKind,
  outputIdTaken,
  outputTwice,
  tooManyOutputs,
  weightInvalid,
} from './output-problems.ts';

export const maximumOutputs = 1000;

/** Replaces the draft of what came out. The balance may still be open: it has to match only when the job is closed. */
export const draftOutputs = (job: OpenJob, command: DraftOutputs, context: JobContext): Result<readonly JobEvent[]> => {
  const { outputs, loss } = command;
  if (outputs.length > maximumOutputs) return refuse(tooManyOutputs(outputs.length, maximumOutputs));
  const twice = firstRepeated(outputs.map(({ itemId }) => itemId));
  if (twice !== undefined) return refuse(outputTwice(twice));
  const lost = checkLoss(loss, loss.parts === undefined ? [] : reasonsOfJob(job, context));
  if (!lost.ok) return lost;
  const checked = allOf(outputs, (output) => outputOf(job, output, context), '/outputs');
  if (!checked.ok) return checked;
  return accept([{ type: 'job.outputs-drafted', data: { outputs: checked.value, loss } }]);
};

/**
 * Whether a loss is a weight and says why.
 * @param reasons those that may be told of the goods
 */
export const checkLoss = ({ grams, reason, parts }: Loss, reasons: readonly string[]): Result<null> => {
  if (!Number.isInteger(grams) || grams < 0 || grams > heaviestLoadGrams) return refuse(lossInvalid(grams));
  if (parts !== undefined) {
    const told = parts.map((part) => part.reason);
    const strange = told.find((name) => !reasons.includes(name)) ?? firstRepeated(told);
    if (strange !== undefined) return refuse(lossReasonUnknown(strange, reasons));
    if (parts.some((part) => !Number.isInteger(part.grams) || part.grams <= 0) || gramsOf(parts) > grams)
      return refuse(lossPartsTooMuch(gramsOf(parts), grams));
  }
  return grams > 0 && reason.trim() === '' && parts === undefined ? refuse(lossReasonRequired) : accept(null);
};

/** The reasons that may be told of what its inputs lose, by the rules of the day at the place of the site. */
const reasonsOfJob = ({ siteId, inputs }: OpenJob, { rules, now, site, holding }: JobContext): readonly string[] => {
  const held = rulesOn(rules, { day: chinaDay(now), areaCode: site(siteId)?.areaCode ?? '', siteId });
  const families = inputs.flatMap(({ itemId }) => holding(itemId)?.item.family ?? []);
  return lossReasonsOf(held, families).map(({ name }) => name);
};

const outputOf = (job: OpenJob, output: JobOutput, context: JobContext): Result<JobOutput> => {
  const { itemId, classCode, grams } = output;
  if (!Number.isInteger(grams) || grams <= 0 || grams > heaviestLoadGrams) return refuse(weightInvalid(grams));
  if (job.inputs.some((input) => input.itemId === itemId) || context.holding(itemId) !== undefined) {
    return refuse(outputIdTaken(itemId));
  }
  const { fromItemId } = output;
  if (fromItemId !== undefined && !job.inputs.some((input) => input.itemId === fromItemId))
    return refuse(outputFromUnknown(fromItemId));
  const measured = checkOutputMoisture(output, context.now);
  if (!measured.ok) return measured;
  const known = requireClassAt(context.catalogue, classCode, context.now);
  if (!known.ok) return known;
  const kinds = output.identifiers.map(({ kind }) => kind);
  const strange = kinds.find((kind) => !known.value.identifierKinds.includes(kind)) ?? firstRepeated(kinds);
  if (strange !== undefined) return refuse(outputIdentifierKind(strange, classCode));
  const identifiers = allOf(output.identifiers, (identifier) => normalised(identifier, context.now), '/identifiers');
  return identifiers.ok ? accept({ ...output, identifiers: identifiers.value }) : identifiers;
};

const normalised = ({ kind, value }: Identifier, now: string): Result<Identifier> => {
  const { valid, normalized, problems } = identify(value, { kind, at: new Date(now) });
  if (valid && normalized !== null) return accept({ kind, value: normalized });
  const [first] = problems;
  return refuse({
    code: `identifier.${first?.code ?? 'unusable'}`,
    kind: 'invalid',
    zh: first?.zh ?? '编号无法使用',
    en: first?.en ?? 'the identifier cannot be used',
    path: '/value',
  });
};
