import { findingBy, type FamilyGate, type FamilyIntake, type GateFinding } from '../findings.ts';
import type { Form } from '../form.ts';
import type { KnownItem, Step, StepDone } from '../step.ts';
import { chemistries, isBatteryDamaged, isolationFields, stateFields } from './battery-state.ts';
import { assessmentFields, reuseFields } from './battery-assessment.ts';

const damagedApart = 'traction-battery.damaged-apart';
const assessedBeforeReuse = 'traction-battery.assessed-before-reuse';
const families = ['traction-battery'] as const;

/** Direct current that does not hurt: what lies below needs no discharge. */
const harmlessVolts = 60;

export const tractionBatteryForm: Form = {
  family: 'traction-battery',
  fields: [
    ...stateFields(damagedApart),
    {
      ...{ name: 'chemistry', zh: '电池类型', en: 'chemistry', kind: 'choice', choices: chemistries },
      why: {
        zh: '编码中的类型字母未必可靠，以现场确认为准',
        en: 'the letter of the code is not sure; what is seen holds',
      },
    },
    {
      ...{ name: 'codeMissing', zh: '无可读的 24 位编码', en: 'no code of 24 characters can be read', kind: 'flag' },
      why: {
        zh: '没有编码的，登记铭牌并贴本网络自编码',
        en: 'one without a code is known by its nameplate and a code of our own',
      },
    },
    {
      ...{ name: 'nameplate', zh: '铭牌内容', en: 'what the nameplate says', kind: 'text', longest: 200 },
      when: ({ details }) => details['codeMissing'] === true,
      needed: true,
    },
    {
      ...{ name: 'ownCode', zh: '自编码', en: 'own code', kind: 'text', longest: 40 },
      why: {
        zh: '贴在电池上的标签号，同时登记为序列号',
        en: 'the number of the label on it; record it as its serial number, too',
      },
      when: ({ details }) => details['codeMissing'] === true,
      needed: true,
    },
    {
      ...{ name: 'vehicleVin', zh: '来源车辆识别代号', en: 'vehicle that it was in (VIN)', kind: 'text', longest: 17 },
      why: { zh: '溯源上报需要', en: 'the traceability report asks for it' },
    },
  ],
};

export const tractionBatterySteps: readonly Step[] = [
  {
    ...{ name: 'isolate', zh: '隔离存放', en: 'put apart', families, evidence: ['photo'], witness: false },
    ...{ fields: isolationFields, ruleId: damagedApart, before: ['dispatch'] },
    when: ({ details }) => isBatteryDamaged(details),
  },
  {
    ...{ name: 'discharge', zh: '放电', en: 'discharge', families, evidence: [], witness: false, ruleId: null },
    before: ['start-job'],
    when: ({ details, classCode }) => classCode !== 'traction-battery.cell' && needsDischarge(details['volts']),
    fields: [
      {
        ...{ name: 'method', zh: '方法', en: 'method', kind: 'choice', needed: true },
        choices: [
          { name: 'load', zh: '负载放电', en: 'by a load' },
          { name: 'feedback', zh: '能量回馈', en: 'fed back into the grid' },
          { name: 'service-plug', zh: '断开维修开关', en: 'service plug removed' },
          { name: 'other', zh: '其他', en: 'other' },
        ],
      },
      {
        ...{ name: 'voltsAfter', zh: '放电后电压', en: 'voltage afterwards', kind: 'number', unit: 'V' },
        ...{ least: 0, most: 2000, decimals: 2, needed: true },
      },
    ],
  },
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

const needsDischarge = (volts: unknown): boolean => typeof volts !== 'number' || volts > harmlessVolts;

export const tractionBatteryIntake: FamilyIntake = () => [];

/** What a reuse must not be: below the capacity of the rule, or into an electric bicycle. */
export const tractionBatteryGate: FamilyGate = (item, gate, rules) => {
  if (gate !== 'close-reuse') return [];
  return [...tooWeak(item, rules), ...intoBike(item, rules)];
};

const lastDone = (item: KnownItem, name: string): StepDone | undefined =>
  item.steps
    .filter(({ step, result }) => step === name && result === 'done')
    .toSorted((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt))
    .at(-1);

const tooWeak = (item: KnownItem, rules: Parameters<FamilyGate>[2]): readonly GateFinding[] => {
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

const intoBike = (item: KnownItem, rules: Parameters<FamilyGate>[2]): readonly GateFinding[] => {
  const ruleId = 'traction-battery.not-into-bikes';
  if (lastDone(item, 'decide-reuse')?.details['use'] !== 'electric-bicycle') return [];
  return findingBy(ruleId, rules, {
    code: 'battery.not-into-bikes',
    zh: '废旧动力电池不得用于电动自行车；请改定用途',
    en: 'a waste traction battery is not put into an electric bicycle; decide on another use',
    details: { itemId: item.itemId, ruleId },
  });
};
