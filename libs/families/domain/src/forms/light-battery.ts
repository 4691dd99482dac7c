import { findingBy, type FamilyGate, type FamilyIntake } from '../findings.ts';
import type { Asked, Form } from '../form.ts';
import type { Step } from '../step.ts';
import {
  chemistries,
  chemistryGroup,
  groupOfClass,
  isBatteryDamaged,
  isolationFields,
  stateFields,
} from './battery-state.ts';

const chemistriesApart = 'light-battery.chemistries-apart';
const tradedIn = 'light-battery.traded-in';
const nonStandard = 'light-battery.non-standard-counted';

const isTradedIn = ({ details }: Asked): boolean => details['tradedIn'] === true;

export const lightBatteryForm: Form = {
  family: 'light-battery',
  fields: [
    ...stateFields(chemistriesApart),
    {
      ...{ name: 'chemistry', zh: '电池类型', en: 'chemistry', kind: 'choice', choices: chemistries },
      why: { zh: '铅酸与锂电不得混装', en: 'lead and lithium go into no common container' },
      ruleId: chemistriesApart,
    },
    {
      ...{ name: 'tradedIn', zh: '以旧换新', en: 'traded in for a new one', kind: 'flag', ruleId: tradedIn },
      why: { zh: '旧电池与新电池一一对应', en: 'the old battery is tied to the new one' },
    },
    {
      ...{ name: 'newSerial', zh: '新电池编号', en: 'serial number of the new one', kind: 'text', longest: 40 },
      ...{ when: isTradedIn, needed: ({ details }: Asked) => details['newReceipt'] === undefined, ruleId: tradedIn },
    },
    {
      ...{ name: 'newReceipt', zh: '销售凭证号', en: 'receipt of the new one', kind: 'text', longest: 40 },
      ...{ when: isTradedIn, ruleId: tradedIn },
      why: { zh: '没有新电池编号时填写', en: 'where the new one has no number' },
    },
    {
      ...{ name: 'nonStandardBike', zh: '来自非标电动自行车', en: 'from a non-standard e-bike', kind: 'flag' },
      // the plans phase them out by 2027
      ...{ when: ({ day }) => day >= '2024-01-01' && day < '2028-01-01', ruleId: nonStandard },
      why: { zh: '到2027年淘汰，按此计数', en: 'phased out by 2027, and counted until then' },
    },
  ],
};

export const lightBatterySteps: readonly Step[] = [
  {
    ...{ name: 'isolate', zh: '隔离存放', en: 'put apart', families: ['light-battery'], evidence: [], witness: false },
    ...{ fields: isolationFields, ruleId: chemistriesApart, before: ['dispatch'] },
    when: ({ details }) => isBatteryDamaged(details),
  },
];

/** The class says what it is of: a lithium battery under a class of lead would end in the box of lead. */
export const lightBatteryIntake: FamilyIntake = ({ classCode, details }, rules) => {
  const [said, wanted] = [chemistryGroup(classCode, details), groupOfClass(classCode)];
  if (said === null || wanted === null || said === wanted) return [];
  return findingBy(chemistriesApart, rules, {
    code: 'battery.chemistry-not-of-class',
    path: '/chemistry',
    zh: '电池类型与所选类别不符；请改选类别或电池类型',
    en: 'the chemistry is not that of the class; choose the other class, or put the chemistry right',
    details: { classCode, ruleId: chemistriesApart },
  });
};

export const lightBatteryGate: FamilyGate = () => [];
