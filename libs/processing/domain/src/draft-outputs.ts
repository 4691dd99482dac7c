import { requireClassAt } from '@huihuan/catalogue-domain';
import type { Identifier } from '@huihuan/contracts-events';
import { allOf, firstRepeated, heaviestLoadGrams } from '@huihuan/custody-domain';
import { identify } from '@huihuan/identifiers-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { DraftOutputs, JobContext } from './job-command.ts';
import type { JobEvent, JobOutput, Loss, OpenJob } from './job.ts';
import {
  lossInvalid,
  lossReasonRequired,
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
  const lost = checkLoss(loss);
  if (!lost.ok) return lost;
  const checked = allOf(outputs, (output) => outputOf(job, output, context), '/outputs');
  if (!checked.ok) return checked;
  return accept([{ type: 'job.outputs-drafted', data: { outputs: checked.value, loss } }]);
};

/** Whether a loss is a weight and says why. */
export const checkLoss = ({ grams, reason }: Loss): Result<null> => {
  if (!Number.isInteger(grams) || grams < 0 || grams > heaviestLoadGrams) return refuse(lossInvalid(grams));
  return grams > 0 && reason.trim() === '' ? refuse(lossReasonRequired) : accept(null);
};

const outputOf = (job: OpenJob, output: JobOutput, context: JobContext): Result<JobOutput> => {
  const { itemId, classCode, grams } = output;
  if (!Number.isInteger(grams) || grams <= 0 || grams > heaviestLoadGrams) return refuse(weightInvalid(grams));
  if (job.inputs.some((input) => input.itemId === itemId) || context.holding(itemId) !== undefined) {
    return refuse(outputIdTaken(itemId));
  }
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
