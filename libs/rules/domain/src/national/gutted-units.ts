import type { Rule, Words } from '../rule.ts';
import { amount } from './amount.ts';
import { productDefault } from './documents.ts';
import { outputWords, type YieldShares } from './expected-yields.ts';

/** Parts as the form of appliances names them (`missingParts`). */
const parts = {
  compressor: { zh: '压缩机', en: 'compressor' },
  motor: { zh: '电机', en: 'motor' },
  'circuit-boards': { zh: '电路板', en: 'circuit boards' },
  cables: { zh: '线缆', en: 'cables' },
  'heat-exchanger': { zh: '换热器', en: 'heat exchanger' },
  screen: { zh: '屏幕、显像管', en: 'screen or tube' },
} as const satisfies Readonly<Record<string, Words>>;
type Part = keyof typeof parts;

/** What of a kilogram of a whole unit sits in each part: whole grams by output. A part that is not named here is not known. */
type PartShares = Readonly<Partial<Record<Part, YieldShares>>>;

const between = ' ';

/** `compressor bulk.copper` → what is missing, and what of it. */
export const partShareOf = (name: string): readonly [part: string, output: string] => {
  const [part = '', output = ''] = name.split(between);
  return [part, output];
};

/** Name of the rule of a class: `appliance.refrigerator` → `gutted.refrigerator`. */
export const guttedRuleOf = (classCode: string): string => `gutted.${classCode.slice(classCode.indexOf('.') + 1)}`;

const gutted = (classCode: string, name: Words, shares: PartShares): Rule => {
  const each = Object.entries(shares).flatMap(([part, outputs]) =>
    Object.entries(outputs).map(([output, grams]) => ({ part: part as Part, output, grams })),
  );
  const nameOf = ({ part, output }: (typeof each)[number]): string => `${part}${between}${output}`;
  return {
    ruleId: guttedRuleOf(classCode),
    families: ['appliance'],
    title: { zh: `缺件折减：${name.zh}`, en: `Parts that gutted units lack: ${name.en}` },
    says: {
      zh: '整机每千克中各部件所含的材料；登记缺件的，预期产出按此折减。仅供对照，不作拒绝依据',
      en: 'what of a kilogram of a whole unit sits in each part; what is recorded as gutted is expected to give that much less. Held against what came out, refuses nothing',
    },
    parameters: each.map((one) => {
      const of = outputWords(one.output);
      const words = { zh: `${parts[one.part].zh}：${of.zh}`, en: `${parts[one.part].en}: ${of.en}` };
      return amount(nameOf(one), 'gram-per-kilogram', words, { most: 1_000, stricter: null });
    }),
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: Object.fromEntries(each.map((one) => [nameOf(one), one.grams])),
      },
    ],
  };
};

/** 缺件折减: estimates of the product that nobody checked; an area may set what it measured. */
export const guttedUnitRules: readonly Rule[] = [
  gutted(
    'appliance.refrigerator',
    { zh: '电冰箱', en: 'refrigerator' },
    {
      compressor: { 'bulk.steel': 140, 'bulk.copper': 14, 'bulk.aluminium': 3 },
      motor: { 'bulk.steel': 4, 'bulk.copper': 1 },
      'circuit-boards': { 'bulk.copper': 1, 'bulk.plastics': 2 },
      cables: { 'bulk.copper': 3, 'bulk.plastics': 3 },
      'heat-exchanger': { 'bulk.steel': 40, 'bulk.copper': 8, 'bulk.aluminium': 8 },
    },
  ),
  gutted(
    'appliance.air-conditioner',
    { zh: '空气调节器', en: 'air conditioner set' },
    {
      compressor: { 'bulk.steel': 220, 'bulk.copper': 30, 'bulk.aluminium': 6, 'hazardous.refrigerant': 4 },
      motor: { 'bulk.steel': 40, 'bulk.copper': 10 },
      'circuit-boards': { 'hazardous.circuit-board': 13 },
      cables: { 'bulk.copper': 10, 'bulk.plastics': 8 },
      'heat-exchanger': { 'bulk.copper': 55, 'bulk.aluminium': 75, 'hazardous.refrigerant': 4 },
    },
  ),
  gutted(
    'appliance.range-hood',
    { zh: '吸油烟机', en: 'range hood' },
    {
      motor: { 'bulk.steel': 120, 'bulk.copper': 40, 'bulk.aluminium': 20 },
      'circuit-boards': { 'hazardous.circuit-board': 10 },
      cables: { 'bulk.copper': 6, 'bulk.plastics': 6 },
    },
  ),
  gutted(
    'appliance.washing-machine',
    { zh: '洗衣机', en: 'washing machine' },
    {
      motor: { 'bulk.steel': 100, 'bulk.copper': 36, 'bulk.aluminium': 3 },
      'circuit-boards': { 'hazardous.circuit-board': 7 },
      cables: { 'bulk.copper': 6, 'bulk.plastics': 6 },
    },
  ),
  gutted(
    'appliance.television',
    { zh: '电视机（阴极射线管）', en: 'television with a cathode-ray tube' },
    {
      'circuit-boards': { 'hazardous.circuit-board': 64, 'bulk.copper': 4, 'bulk.aluminium': 4 },
      cables: { 'bulk.copper': 4, 'bulk.plastics': 4 },
      screen: { 'hazardous.crt-glass': 240, 'bulk.glass': 400, 'bulk.steel': 20, 'bulk.copper': 12 },
    },
  ),
  gutted(
    'appliance.television-flat',
    { zh: '电视机（平板）', en: 'flat television' },
    {
      'circuit-boards': { 'hazardous.circuit-board': 70 },
      cables: { 'bulk.copper': 8, 'bulk.plastics': 6 },
      screen: { 'bulk.glass': 100, 'bulk.plastics': 60, 'hazardous.mercury-lamp': 3 },
    },
  ),
  gutted(
    'appliance.monitor',
    { zh: '监视器', en: 'monitor' },
    {
      'circuit-boards': { 'hazardous.circuit-board': 80 },
      cables: { 'bulk.copper': 8, 'bulk.plastics': 8 },
      screen: { 'bulk.glass': 100, 'bulk.plastics': 60, 'hazardous.mercury-lamp': 2 },
    },
  ),
];
