import type { Problem } from '@huihuan/kernel-domain';
import { findingBy, type ActKnown, type GateFinding, type GateRules } from './findings.ts';
import type { Words } from './form.ts';
import type { Gate, KnownItem, Step } from './step.ts';

export const gateWords: Readonly<Record<Gate, Words>> = {
  'start-job': { zh: '开始作业', en: 'work on it starts' },
  'close-job': { zh: '作业结束', en: 'its job is closed' },
  dispatch: { zh: '发运', en: 'it leaves' },
  'close-reuse': { zh: '按再利用出库', en: 'it goes into reuse' },
  certificate: { zh: '出具证明', en: 'it is certified' },
};

/** The same acts where goods end at the site itself, and nothing leaves it. */
const wordsOfEnd: Readonly<Partial<Record<Gate, Words>>> = {
  dispatch: { zh: '在本场所办结', en: 'it ends here' },
  'close-reuse': { zh: '在本场所按再利用办结', en: 'it ends here as reused' },
};

interface Awaiting extends Pick<ActKnown, 'endsHere'> {
  readonly gate: Gate;
}

/** Of the steps that an act waits for, those that are not recorded of an item, or only as tried in vain. */
export const missingSteps = (
  steps: readonly Step[],
  item: KnownItem,
  { gate, endsHere = false }: Awaiting,
  rules: GateRules,
): readonly GateFinding[] => {
  const act = (endsHere ? wordsOfEnd[gate] : undefined) ?? gateWords[gate];
  return steps.flatMap((step) => {
    const records = item.steps.filter((record) => record.step === step.name);
    if (records.some(({ result }) => result === 'done' || step.mayFail === true)) return [];
    return missingStep(step, { item, gate, act, failed: records.length > 0 }, rules);
  });
};

interface Waiting {
  readonly item: KnownItem;
  readonly gate: Gate;
  readonly act: Words;
  readonly failed: boolean;
}

const missingStep = (step: Step, { item, gate, act, failed }: Waiting, rules: GateRules): readonly GateFinding[] => {
  const { itemId, classCode } = item;
  const problem: Pick<Problem, 'code' | 'details'> & Words = {
    code: failed ? 'step.failed' : 'step.missing',
    zh: failed
      ? `${act.zh}前须完成“${step.zh}”，已有记录均未成功；请完成后重新记录`
      : `${act.zh}前须完成“${step.zh}”；请先做，并在该物品上记录`,
    en: failed
      ? `before ${act.en}, this is to be done: ${step.en}; it was tried without success: do it and record it again`
      : `before ${act.en}, this is to be done: ${step.en}; do it and record it on the item`,
    details: { itemId, classCode, gate, step: step.name, ruleId: step.ruleId },
  };
  return findingBy(step.ruleId, rules, problem);
};
