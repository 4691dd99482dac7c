import type { Rule } from '../rule.ts';
import { amount, keptFor } from './amount.ts';
import { applianceDirectory, applianceRegulation, productDefault } from './documents.ts';

/** 废弃电器电子产品: what the directory takes in, and what is recorded. */
export const applianceRules: readonly Rule[] = [
  {
    ruleId: 'appliance.fridge-litres',
    families: ['appliance'],
    title: { zh: '电冰箱容积', en: 'Volume of refrigerators' },
    says: { zh: '目录内的电冰箱容积不超过此值', en: 'refrigerators of the directory are not larger than this' },
    parameters: [
      amount('litres', 'litre', { zh: '不超过', en: 'at most' }, { least: 1, most: 10_000, stricter: null }),
    ],
    national: [
      {
        ...{ validFrom: '2016-03-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: applianceDirectory, clause: '1' },
        parameters: { litres: 800 },
      },
    ],
  },
  {
    ruleId: 'appliance.air-conditioner-watts',
    families: ['appliance'],
    title: { zh: '空气调节器制冷量', en: 'Cooling power of air conditioners' },
    says: {
      zh: '目录内的空气调节器制冷量不超过此值',
      en: 'air conditioners of the directory are not stronger than this',
    },
    parameters: [
      amount('watts', 'watt', { zh: '不超过', en: 'at most' }, { least: 1, most: 1_000_000, stricter: null }),
    ],
    national: [
      {
        ...{ validFrom: '2016-03-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: applianceDirectory, clause: '2' },
        parameters: { watts: 14_000 },
      },
    ],
  },
  {
    ruleId: 'appliance.washer-grams',
    families: ['appliance'],
    title: { zh: '洗衣机洗涤容量', en: 'Load of washing machines' },
    says: {
      zh: '目录内的洗衣机干衣量不超过此值',
      en: 'washing machines of the directory take no more dry laundry than this',
    },
    parameters: [
      amount('grams', 'gram', { zh: '不超过', en: 'at most' }, { least: 1, most: 1_000_000, stricter: null }),
    ],
    national: [
      {
        ...{ validFrom: '2016-03-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: applianceDirectory, clause: '4' },
        parameters: { grams: 10_000 },
      },
    ],
  },
  {
    ruleId: 'appliance.water-heater-litres',
    families: ['appliance'],
    title: { zh: '电热水器容量', en: 'Volume of electric water heaters' },
    says: {
      zh: '目录内的电热水器容量不超过此值',
      en: 'electric water heaters of the directory are not larger than this',
    },
    parameters: [
      amount('litres', 'litre', { zh: '不超过', en: 'at most' }, { least: 1, most: 10_000, stricter: null }),
    ],
    national: [
      {
        ...{ validFrom: '2016-03-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: applianceDirectory, clause: '5' },
        parameters: { litres: 500 },
      },
    ],
  },
  {
    ruleId: 'appliance.refrigerant-recovered',
    families: ['appliance'],
    title: { zh: '回收制冷剂', en: 'Refrigerant recovered' },
    says: {
      zh: '电冰箱、空调拆解时回收制冷剂，按种类记录克数',
      en: 'the refrigerant of refrigerators and air conditioners is recovered and recorded in grams by kind',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'appliance.second-hand-mark',
    families: ['appliance', 'device'],
    title: { zh: '旧货标识', en: 'Mark of second-hand goods' },
    says: { zh: '翻新出售的显著标明旧货', en: 'what is refurbished and sold is marked as second-hand' },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'supervisor', certainty: 'A' },
        ...{ document: applianceRegulation, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'appliance.records',
    families: ['appliance'],
    title: { zh: '数据保存', en: 'Records of appliances' },
    says: { zh: '处理的数据信息至少保存三年', en: 'data on what was treated are kept for three years at least' },
    parameters: [keptFor({ zh: '保存', en: 'kept for' })],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: applianceRegulation, clause: null },
        parameters: { days: 1_096 },
      },
    ],
  },
];
