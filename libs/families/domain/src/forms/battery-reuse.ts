import { findingBy, type ActKnown, type FamilyGate, type GateFinding, type GateRules } from '../findings.ts';
import { missingSteps } from '../missing-steps.ts';
import type { KnownItem, Step, StepDone } from '../step.ts';
import { assessmentFields, reuseFields } from './battery-assessment.ts';

const assessedBeforeReuse = 'traction-battery.assessed-before-reuse';
const families = ['traction-battery'] as const;

/** 剩余寿命评估 and 再利用决定: what any reuse of a traction battery waits for (GB/T 34015). */
export const reuseSteps: readonly Step[] = [
  {
    ...{ name: 'assess-residual-life', zh: '剩余寿命评估', en: 'assessment of residual life', families },
    ...{ evidence: ['document'], witness: false, ruleId: assessedBeforeReuse, before: ['close-reuse'] },
    fields: assessmentFields,
  },
  {
    ...{ name: 'decide-reuse', zh: '再利用决定', en: 'decision on reuse', families },
    ...{ evidence: [], witness: false, ruleId: assessedBeforeReuse, before: ['close-reuse'] },
    fields: reuseFields,
  },
];

/** What a reuse must not be, and what waits for it when a battery leaves the network to be used again. */
export const batteryReuseGate: FamilyGate = (item, gate, rules, act) => {
  if (gate === 'close-reuse') return unfitForReuse(item, rules);
  if (gate !== 'dispatch' || !leavesForUse(act)) return [];
  return [
    ...unfitForReuse(item, rules),
    ...missingSteps(reuseSteps, item, { ...act, gate }, rules).map(beforeItLeaves),
  ];
};

/** Graded for use and on its way out of the network, where nobody can record a step of it any more. Another site of it can. */
const leavesForUse = ({ use, receiver }: ActKnown = {}): boolean => use !== undefined && receiver?.keepsBooks !== true;

const beforeItLeaves = ({ effect, problem }: GateFinding): GateFinding => ({
  effect,
  problem: {
    ...problem,
    zh: `${problem.zh}。该电池定级为再利用，离开网络后不能再补记；不再利用的，改定级为拆解`,
    en: `${problem.en}; it is graded to be used again, and nothing can be recorded of it once it left the network: what is not used again is graded to be dismantled`,
  },
});

/** Below the capacity of the rule, or for an electric bicycle. */
const unfitForReuse = (item: KnownItem, rules: GateRules): readonly GateFinding[] => [
  ...tooWeak(item, rules),
  ...intoBike(item, rules),
];

const lastDone = (item: KnownItem, name: string): StepDone | undefined =>
  item.steps
    .filter(({ step, result }) => step === name && result === 'done')
    .toSorted((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt))
    .at(-1);

const tooWeak = (item: KnownItem, rules: GateRules): readonly GateFinding[] => {
  const ruleId = 'traction-battery.reuse-capacity';
  const least = rules.amount(ruleId, 'percent');
  const measured = lastDone(item, 'assess-residual-life')?.details['capacityPercent'];
  if (least === undefined || typeof measured !== 'number' || measured >= least) return [];
  return findingBy(ruleId, rules, {
    code: 'battery.capacity-low',
    zh: `测得剩余容量 ${measured}%，低于 ${least}%；默认再生利用，请改定级`,
    en: `the capacity left is ${measured} %, below ${least} %; such a battery is recycled: grade it again`,
    details: { itemId: item.itemId, measured, least, ruleId },
  });
};

const intoBike = (item: KnownItem, rules: GateRules): readonly GateFinding[] => {
  const ruleId = 'traction-battery.not-into-bikes';
  if (lastDone(item, 'decide-reuse')?.details['use'] !== 'electric-bicycle') return [];
  return findingBy(ruleId, rules, {
    code: 'battery.not-into-bikes',
    zh: '废旧动力电池不得用于电动自行车；请改定用途',
    en: 'a waste traction battery is not put into an electric bicycle; decide on another use',
    details: { itemId: item.itemId, ruleId },
  });
};
