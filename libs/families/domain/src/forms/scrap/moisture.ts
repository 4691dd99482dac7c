import type { Details } from '@huihuan/contracts-events';
import { findingBy, type FamilyGate, type FamilyIntake, type GateFinding, type GateRules } from '../../findings.ts';
import type { Step, StepDone } from '../../step.ts';
import { choice, measured } from '../goods-words.ts';

/** Measured, not judged by eye or by hand. */
export const moistureMethods = [
  choice('oven', '烘干法', 'dried in an oven'),
  choice('meter', '水分仪（电阻、电容）', 'moisture meter, electric'),
  choice('infrared', '红外、卤素水分仪', 'infrared or halogen analyser'),
  choice('microwave', '微波水分仪', 'microwave meter'),
];

const stepName = 'measure-moisture';

/** 含水率测定: done at any site on the way, and again before and after each job where it has to count. */
export const measureMoisture: Step = {
  ...{ name: stepName, zh: '含水率测定', en: 'moisture measured', families: ['bulk'] },
  fields: [
    {
      ...measured('moisturePercent', { zh: '含水率', en: 'moisture' }, { unit: '%', most: 100, decimals: 1 }),
      ...{ needed: true, why: { zh: '占称得重量的比例', en: 'of the weight as it was weighed' } },
    },
    { name: 'method', zh: '测定方法', en: 'method', kind: 'choice', choices: moistureMethods, needed: true },
    { name: 'instrument', zh: '仪器编号', en: 'number of the instrument', kind: 'text', longest: 60 },
  ],
  ...{ evidence: [], witness: false, ruleId: null, before: [] },
};

/** Whole per mille of a percentage with one digit behind the point; `null` where none was said. */
export const permilleOf = ({ moisturePercent }: Details): number | null =>
  typeof moisturePercent === 'number' ? Math.round(moisturePercent * 10) : null;

/** A measurement of an item: per mille of its weight, with the step that says so. */
export interface MeasuredMoisture {
  readonly permille: number;
  readonly stepId: string;
  readonly measuredAt: string;
}

/** The latest measurement among the steps of an item. @param since ISO 8601; what was measured before counts no more */
export const moistureOf = (steps: readonly StepDone[], since = ''): MeasuredMoisture | null => {
  const found = steps
    .filter(({ step, result }) => step === stepName && result === 'done')
    .flatMap(({ stepId, details, occurredAt }) => {
      const permille = permilleOf(details);
      const measuredAt = new Date(occurredAt).toISOString();
      return permille === null || measuredAt < since ? [] : [{ permille, stepId, measuredAt }];
    });
  return found.toSorted((one, other) => (one.measuredAt < other.measuredAt ? -1 : 1)).at(-1) ?? null;
};

const ruleId = 'moisture.limit';

const wetter = (classCode: string, permille: number | null, rules: GateRules): readonly GateFinding[] => {
  const most = permille === null ? undefined : rules.amount(ruleId, classCode);
  if (permille === null || most === undefined || permille <= most) return [];
  return findingBy(ruleId, rules, {
    ...{ code: 'moisture.above-limit', path: '/moisturePercent' },
    zh: `含水率 ${permille / 10}% 高于该类别的上限 ${most / 10}%；请晾干、按约定扣水或退回`,
    en: `the moisture of ${permille / 10} % is above the ${most / 10} % that the class may have; let it dry, deduct the water as agreed, or give it back`,
    details: { ruleId, permille, most },
  });
};

export const checkMoisture: FamilyIntake = ({ classCode, details }, rules) =>
  wetter(classCode, permilleOf(details), rules);

/** What was measured last, before goods go to the line or leave the site. */
export const moistureGate: FamilyGate = ({ classCode, steps }, gate, rules) =>
  gate === 'start-job' || gate === 'dispatch' ? wetter(classCode, moistureOf(steps)?.permille ?? null, rules) : [];
