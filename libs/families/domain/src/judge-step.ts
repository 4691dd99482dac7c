import type { Details, Family } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { checkDetails } from './check-details.ts';
import { stepNamed } from './family-book.ts';
import { needsWitness, type Step } from './step.ts';

/** A step as somebody records it. */
export interface StepStated {
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly evidence: readonly { readonly kind: string }[];
  readonly staffId: string | null;
  readonly witnessId: string | null;
}

interface ItemOnDay {
  readonly classCode: string;
  /** Day in China on which the step was done. */
  readonly day: string;
}

/** Whether a record fits what its family asks of the step. Paths are relative to the request: `/step`, `/details/…`, `/evidence`, `/witnessId`. */
export const checkStep = (stated: StepStated, item: ItemOnDay & { readonly family: Family }): Result<Step> => {
  const step = stepNamed(item.family, stated.step);
  return step === undefined ? refuse(unknownStep(stated.step)) : checkRecord(step, stated, item);
};

/** The same for a step that is known. */
export const checkRecord = (step: Step, stated: StepStated, { classCode, day }: ItemOnDay): Result<Step> => {
  const item = { classCode, day };
  const details = checkStepDetails(step, stated, item);
  if (!details.ok) return details;
  const problem = wrongEvidence(step, stated) ?? wrongWitness(step, stated);
  return problem === undefined ? accept(step) : refuse(problem);
};

/** What was tried in vain need not be filled in whole. */
const checkStepDetails = (step: Step, { details, result }: StepStated, item: ItemOnDay) => {
  const fields = result === 'done' ? step.fields : step.fields.map((field) => ({ ...field, needed: false }));
  const checked = checkDetails(fields, { ...item, details });
  if (checked.ok) return checked;
  return refuse({ ...checked.problem, path: `/details${checked.problem.path ?? ''}` });
};

const unknownStep = (name: string): Problem => ({
  code: 'step.unknown',
  kind: 'invalid',
  zh: `该类物品没有“${name}”这一步骤；请从该物品的步骤中选择`,
  en: `there is no step "${name}" for these goods; choose one of the steps of the item`,
  path: '/step',
});

const wrongEvidence = (step: Step, { evidence, result }: StepStated): Problem | undefined => {
  if (result === 'failed') return undefined;
  const lacking = step.evidence.filter((kind) => !evidence.some((each) => each.kind === kind));
  if (lacking.length === 0) return undefined;
  return {
    ...{ code: 'step.evidence-missing', kind: 'invalid', path: '/evidence' },
    zh: `“${step.zh}”须附照片或文件，缺 ${lacking.length} 项；请补拍或补传`,
    en: `${step.en} needs photos or documents, ${lacking.length} of them are lacking; add them`,
    details: { kinds: lacking },
  };
};

const wrongWitness = (step: Step, stated: StepStated): Problem | undefined => {
  const { staffId, witnessId } = stated;
  if (needsWitness(step, stated) && witnessId === null) {
    return {
      ...{ code: 'step.witness-missing', kind: 'invalid', path: '/witnessId' },
      zh: `“${step.zh}”须有第二人见证；请填写见证人`,
      en: `${step.en} needs a second person; name who witnessed it`,
    };
  }
  if (witnessId === null || witnessId !== staffId) return undefined;
  return {
    ...{ code: 'step.witness-same', kind: 'invalid', path: '/witnessId' },
    zh: '见证人不能是操作人本人；请由另一人见证',
    en: 'nobody is the witness of his own work; name another person',
  };
};
