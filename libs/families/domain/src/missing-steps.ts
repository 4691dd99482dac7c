import type { Problem } from '@huihuan/kernel-domain';
import { findingBy, type GateFinding, type GateRules } from './findings.ts';
import type { Words } from './form.ts';
import type { Gate, KnownItem, Step } from './step.ts';

export const gateWords: Readonly<Record<Gate, Words>> = {
  'start-job': { zh: '开始作业', en: 'work on it starts' },
  'close-job': { zh: '作业结束', en: 'its job is closed' },
  dispatch: { zh: '发运', en: 'it leaves' },
  'close-reuse': { zh: '按再利用出库', en: 'it goes into reuse' },
  certificate: { zh: '出具证明', en: 'it is certified' },
};

/** Of the steps that an act waits for, those that are not recorded of an item, or only as tried in vain. */
export const missingSteps = (
  steps: readonly Step[],
  item: KnownItem,
  gate: Gate,
  rules: GateRules,
): readonly GateFinding[] =>
  steps.flatMap((step) => {
    const records = item.steps.filter((record) => record.step === step.name);
    if (records.some(({ result }) => result === 'done' || step.mayFail === true)) return [];
    return missingStep(step, { item, gate, failed: records.length > 0 }, rules);
  });

const missingStep = (
  step: Step,
  { item, gate, failed }: { readonly item: KnownItem; readonly gate: Gate; readonly failed: boolean },
  rules: GateRules,
): readonly GateFinding[] => {
  const act = gateWords[gate];
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
