import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';
import { chemistries, isBatteryDamaged, isolationFields, stateFields } from './battery-state.ts';
import { batteryReuseGate, reuseSteps } from './battery-reuse.ts';

const damagedApart = 'traction-battery.damaged-apart';
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
  ...reuseSteps,
];

const needsDischarge = (volts: unknown): boolean => typeof volts !== 'number' || volts > harmlessVolts;

export const tractionBatteryIntake: FamilyIntake = () => [];

export const tractionBatteryGate: FamilyGate = batteryReuseGate;
