import type { Family } from '@huihuan/contracts-events';
import type { Rule, Words } from '../rule.ts';
import { amount } from './amount.ts';
import { pressYields, productDefault } from './documents.ts';

/** What a kilogram of a class is expected to give: its outputs, by their class, in whole grams. */
export type YieldShares = Readonly<Record<string, number>>;

const outputs: Readonly<Record<string, Words>> = {
  'bulk.steel': { zh: '废钢铁', en: 'scrap steel' },
  'bulk.copper': { zh: '废铜', en: 'scrap copper' },
  'bulk.aluminium': { zh: '废铝', en: 'scrap aluminium' },
  'bulk.plastics': { zh: '废塑料', en: 'waste plastics' },
  'bulk.glass': { zh: '废玻璃', en: 'waste glass' },
  'bulk.black-mass': { zh: '电池黑粉', en: 'black mass' },
  'bulk.residue': { zh: '拆解残余物', en: 'residue' },
  'hazardous.circuit-board': { zh: '废电路板', en: 'circuit boards' },
  'hazardous.crt-glass': { zh: '含铅玻璃', en: 'leaded glass' },
  'hazardous.mercury-lamp': { zh: '含汞灯管', en: 'mercury lamps' },
  'hazardous.refrigerant': { zh: '制冷剂', en: 'refrigerant' },
};

/** What an output is called; its own code where no rule names it. */
export const outputWords = (classCode: string): Words => outputs[classCode] ?? { zh: classCode, en: classCode };

/** Name of the rule of a class: `appliance.refrigerator` → `yield.refrigerator`. */
export const yieldRuleOf = (classCode: string): string => `yield.${classCode.slice(classCode.indexOf('.') + 1)}`;

const expectedYield = (classCode: string, name: Words, document: string, parameters: YieldShares): Rule => ({
  ruleId: yieldRuleOf(classCode),
  families: [classCode.slice(0, classCode.indexOf('.')) as Family],
  title: { zh: `预期产出率：${name.zh}`, en: `Expected yield: ${name.en}` },
  says: {
    zh: '每千克拆解投入预期得到的各类产出；仅供对照，不作拒绝依据',
    en: 'what each kilogram that is taken apart is expected to give, by output; held against what came out, refuses nothing',
  },
  parameters: Object.keys(parameters).map((output) =>
    amount(output, 'gram-per-kilogram', outputWords(output), { most: 1_000, stricter: null }),
  ),
  national: [
    {
      ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
      ...{ document, clause: null, parameters },
    },
  ],
});

/**
 * 预期产出率: defaults of the catalogue of classes, per kilogram of a typical unit. Where the press gave kilograms per unit,
 * these are divided by a typical weight that nobody checked: no row is surer than from memory.
 */
export const expectedYieldRules: readonly Rule[] = [
  expectedYield('appliance.refrigerator', { zh: '电冰箱', en: 'refrigerator' }, pressYields, {
    'bulk.steel': 772,
    'bulk.copper': 28,
    'bulk.aluminium': 12,
    'bulk.plastics': 180,
  }),
  expectedYield('appliance.air-conditioner', { zh: '空气调节器', en: 'air conditioner set' }, pressYields, {
    'bulk.steel': 433,
    'bulk.copper': 109,
    'bulk.aluminium': 89,
    'bulk.plastics': 200,
    'hazardous.circuit-board': 13,
    'hazardous.refrigerant': 4,
    'bulk.residue': 142,
  }),
  expectedYield('appliance.range-hood', { zh: '吸油烟机', en: 'range hood' }, productDefault, {
    'bulk.steel': 680,
    'bulk.copper': 50,
    'bulk.aluminium': 50,
    'bulk.plastics': 100,
    'hazardous.circuit-board': 10,
    'bulk.residue': 100,
  }),
  expectedYield('appliance.washing-machine', { zh: '洗衣机', en: 'washing machine' }, pressYields, {
    'bulk.copper': 47,
    'bulk.aluminium': 3,
    'bulk.plastics': 563,
    'bulk.steel': 317,
    'hazardous.circuit-board': 7,
    'bulk.residue': 53,
  }),
  expectedYield('appliance.electric-water-heater', { zh: '电热水器', en: 'electric water heater' }, productDefault, {
    'bulk.steel': 720,
    'bulk.copper': 40,
    'bulk.aluminium': 10,
    'bulk.plastics': 100,
    'hazardous.circuit-board': 10,
    'bulk.residue': 110,
  }),
  expectedYield('appliance.gas-water-heater', { zh: '燃气热水器', en: 'gas water heater' }, productDefault, {
    'bulk.steel': 600,
    'bulk.copper': 220,
    'bulk.aluminium': 40,
    'bulk.plastics': 70,
    'hazardous.circuit-board': 20,
    'bulk.residue': 40,
  }),
  expectedYield('appliance.fax', { zh: '传真机', en: 'fax machine' }, productDefault, {
    'bulk.steel': 300,
    'bulk.copper': 40,
    'bulk.aluminium': 20,
    'bulk.plastics': 500,
    'hazardous.circuit-board': 80,
    'bulk.residue': 50,
  }),
  expectedYield(
    'appliance.television',
    { zh: '电视机（阴极射线管）', en: 'television with a cathode-ray tube' },
    pressYields,
    {
      'bulk.steel': 56,
      'bulk.copper': 24,
      'bulk.aluminium': 4,
      'bulk.plastics': 140,
      'hazardous.crt-glass': 240,
      'bulk.glass': 400,
      'hazardous.circuit-board': 64,
      'bulk.residue': 62,
    },
  ),
  expectedYield('appliance.television-flat', { zh: '电视机（平板）', en: 'flat television' }, productDefault, {
    'bulk.steel': 420,
    'bulk.copper': 20,
    'bulk.aluminium': 50,
    'bulk.plastics': 300,
    'hazardous.circuit-board': 70,
    'bulk.glass': 100,
    'hazardous.mercury-lamp': 3,
    'bulk.residue': 27,
  }),
  expectedYield('appliance.monitor', { zh: '监视器', en: 'monitor' }, productDefault, {
    'bulk.steel': 360,
    'bulk.copper': 20,
    'bulk.aluminium': 50,
    'bulk.plastics': 340,
    'hazardous.circuit-board': 80,
    'bulk.glass': 100,
    'hazardous.mercury-lamp': 2,
    'bulk.residue': 38,
  }),
  expectedYield('appliance.telephone', { zh: '电话单机', en: 'telephone set' }, productDefault, {
    'bulk.steel': 80,
    'bulk.copper': 60,
    'bulk.plastics': 620,
    'hazardous.circuit-board': 160,
    'bulk.residue': 70,
  }),
  expectedYield('appliance.gas-cooker', { zh: '灶具', en: 'gas cooker' }, productDefault, {
    'bulk.steel': 660,
    'bulk.copper': 60,
    'bulk.aluminium': 80,
    'bulk.residue': 190,
  }),
  expectedYield('appliance.water-purifier', { zh: '净水机', en: 'water purifier' }, productDefault, {
    'bulk.steel': 180,
    'bulk.copper': 40,
    'bulk.plastics': 560,
    'hazardous.circuit-board': 20,
    'bulk.residue': 190,
  }),
  expectedYield('appliance.dishwasher', { zh: '洗碗机', en: 'dishwasher' }, productDefault, {
    'bulk.steel': 620,
    'bulk.copper': 30,
    'bulk.aluminium': 10,
    'bulk.plastics': 200,
    'hazardous.circuit-board': 10,
    'bulk.residue': 120,
  }),
  expectedYield('appliance.floor-washer', { zh: '洗地机', en: 'floor washer' }, productDefault, {
    'bulk.steel': 100,
    'bulk.copper': 80,
    'bulk.aluminium': 30,
    'bulk.plastics': 600,
    'hazardous.circuit-board': 40,
    'bulk.residue': 140,
  }),
  expectedYield('appliance.robot-vacuum', { zh: '扫地机器人', en: 'robot vacuum cleaner' }, productDefault, {
    'bulk.steel': 100,
    'bulk.copper': 70,
    'bulk.aluminium': 30,
    'bulk.plastics': 600,
    'hazardous.circuit-board': 60,
    'bulk.residue': 130,
  }),
  expectedYield('appliance.air-purifier', { zh: '空气净化器', en: 'air purifier' }, productDefault, {
    'bulk.steel': 250,
    'bulk.copper': 60,
    'bulk.aluminium': 30,
    'bulk.plastics': 500,
    'hazardous.circuit-board': 30,
    'bulk.residue': 120,
  }),
  expectedYield('device.phone', { zh: '手机（移动通信手持机）', en: 'mobile phone' }, productDefault, {
    'bulk.steel': 60,
    'bulk.copper': 80,
    'bulk.aluminium': 150,
    'bulk.plastics': 240,
    'bulk.glass': 150,
    'hazardous.circuit-board': 170,
    'bulk.black-mass': 100,
    'bulk.residue': 40,
  }),
  expectedYield('device.laptop', { zh: '笔记本电脑', en: 'laptop computer' }, productDefault, {
    'bulk.steel': 180,
    'bulk.copper': 50,
    'bulk.aluminium': 180,
    'bulk.plastics': 300,
    'bulk.glass': 80,
    'hazardous.circuit-board': 110,
    'bulk.black-mass': 60,
    'bulk.residue': 30,
  }),
  expectedYield('device.desktop', { zh: '台式微型计算机', en: 'desktop computer' }, productDefault, {
    'bulk.steel': 520,
    'bulk.copper': 50,
    'bulk.aluminium': 80,
    'bulk.plastics': 180,
    'hazardous.circuit-board': 110,
    'bulk.residue': 50,
  }),
  expectedYield('device.printer', { zh: '打印机', en: 'printer' }, productDefault, {
    'bulk.steel': 350,
    'bulk.copper': 30,
    'bulk.aluminium': 20,
    'bulk.plastics': 480,
    'hazardous.circuit-board': 50,
    'bulk.residue': 60,
  }),
  expectedYield('device.copier', { zh: '复印机', en: 'copier' }, productDefault, {
    'bulk.steel': 520,
    'bulk.copper': 30,
    'bulk.aluminium': 50,
    'bulk.plastics': 300,
    'bulk.glass': 20,
    'hazardous.circuit-board': 30,
    'bulk.residue': 40,
  }),
  {
    ruleId: 'yield.outlier',
    families: [],
    title: { zh: '产出率异常', en: 'Outliers of yields' },
    says: {
      zh: '企业某类物品的产出率偏离预期超出幅度，或偏离同类企业中位数过远的，提示核查；投入不足的不作判断',
      en: 'a site whose yield of a class lies outside the band around what is expected, or far from the median of the sites, is pointed out; with too little input it is not judged',
    },
    parameters: [
      amount('minimumGrams', 'gram', { zh: '至少投入', en: 'input at least' }, { most: 1_000_000_000, stricter: null }),
      amount(
        'bandPercent',
        'percent',
        { zh: '预期值上下', en: 'of the expected, up and down' },
        { most: 1_000, stricter: null },
      ),
      amount(
        'leastDifference',
        'gram-per-kilogram',
        { zh: '至少相差', en: 'difference at least' },
        { most: 1_000, stricter: null },
      ),
      amount(
        'sites',
        'site',
        { zh: '同类企业至少', en: 'sites to compare at least' },
        { least: 3, most: 1_000, stricter: null },
      ),
      amount(
        'deviations',
        'times',
        { zh: '中位数绝对偏差（MAD）的倍数', en: 'median absolute deviations (MAD)' },
        { least: 1, most: 100, stricter: null },
      ),
    ],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { minimumGrams: 1_000_000, bandPercent: 30, leastDifference: 10, sites: 5, deviations: 5 },
      },
    ],
  },
];
