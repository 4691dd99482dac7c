import type { Rule } from '../rule.ts';
import { choices, keptFor, within } from './amount.ts';
import { metalBuying, renewableResources } from './documents.ts';

const forbidden = {
  weapons: ['枪支、弹药和爆炸物品', 'weapons, ammunition and explosives'],
  'poisonous-or-radioactive': [
    '剧毒、放射性物品及其容器',
    'highly poisonous or radioactive goods and their containers',
  ],
  'public-works': [
    '铁路、油田、供电、电信、矿山、水利、测量和市政设施的专用器材',
    'special equipment of railways, oilfields, power, telecoms, mines, water works, surveying and municipal facilities',
  ],
  'reported-stolen': ['公安机关通报寻查的赃物', 'goods that were reported stolen'],
} as const;

/** 收购废旧金属和再生资源: who is registered, what is recorded, what is never bought. */
export const buyingRules: readonly Rule[] = [
  {
    ruleId: 'buying.forbidden-goods',
    families: ['bulk', 'machine'],
    title: { zh: '禁止收购', en: 'Never bought' },
    says: {
      zh: '所列物品一律不收，立即报告公安机关',
      en: 'these are never bought, and reported to the police at once',
    },
    parameters: [choices('goods', { zh: '物品', en: 'goods' }, forbidden)],
    national: [
      {
        ...{ validFrom: '2023-07-20', validTo: null, effect: 'refuse', certainty: 'A' },
        ...{ document: metalBuying, clause: null },
        parameters: { goods: Object.keys(forbidden) },
      },
    ],
  },
  {
    ruleId: 'buying.production-scrap',
    families: ['bulk', 'machine'],
    title: { zh: '生产性废旧金属', en: 'Scrap metal from production' },
    says: {
      zh: '收购生产性废旧金属，查验并登记出售单位的证明、经办人和物品情况',
      en: 'for scrap metal from production the certificate of the selling unit, its agent and the goods are recorded',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2023-07-20', validTo: null, effect: 'supervisor', certainty: 'A' },
        ...{ document: metalBuying, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'buying.records',
    families: ['bulk', 'machine'],
    title: { zh: '收购登记保存', en: 'Records of purchases' },
    says: { zh: '收购登记资料至少保存两年', en: 'records of what was bought are kept for two years at least' },
    parameters: [keptFor({ zh: '保存', en: 'kept for' })],
    national: [
      {
        ...{ validFrom: '2023-07-20', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: metalBuying, clause: null },
        parameters: { days: 731 },
      },
    ],
  },
  {
    ruleId: 'buying.police-filing',
    families: [],
    title: { zh: '公安备案', en: 'Filed with the police' },
    says: {
      zh: '领取营业执照后，在期限内向公安机关备案',
      en: 'after the business licence, the police are told in time',
    },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: '2023-07-20', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: metalBuying, clause: null },
        parameters: { days: 15 },
      },
    ],
  },
  {
    ruleId: 'buying.commerce-filing',
    families: [],
    title: { zh: '商务备案', en: 'Filed with the office of commerce' },
    says: {
      zh: '领取营业执照后，在期限内向商务主管部门备案',
      en: 'after the business licence, the office of commerce is told in time',
    },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: '2019-11-30', validTo: null, effect: 'clock', certainty: 'B' },
        ...{ document: renewableResources, clause: null },
        parameters: { days: 30 },
      },
    ],
  },
];
