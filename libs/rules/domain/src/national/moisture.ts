import type { Family } from '@huihuan/contracts-events';
import type { Rule, Words } from '../rule.ts';
import { amount, choices, within } from './amount.ts';
import { paperClasses, productDefault } from './documents.ts';

/** Families of which the rules say how a balance of wet goods is judged. */
const wetFamilies = ['bulk'] as const satisfies readonly Family[];

/** Name of the rule of a family; `null` of one whose balances are of weights alone. */
export const moistureRuleOf = (family: Family): string | null =>
  (wetFamilies as readonly Family[]).includes(family) ? `moisture.${family}` : null;

/** Name of a class among the limits. */
const limits: Readonly<Record<string, readonly [permille: number, name: Words]>> = {
  'bulk.paper': [120, { zh: '废纸', en: 'waste paper' }],
  'bulk.textile': [100, { zh: '废旧纺织品', en: 'waste textiles' }],
  'bulk.plastics': [30, { zh: '废塑料', en: 'waste plastics' }],
  'bulk.steel': [20, { zh: '废钢铁（含屑料）', en: 'scrap steel, with turnings' }],
  'bulk.copper': [20, { zh: '废铜（含屑料）', en: 'scrap copper, with turnings' }],
  'bulk.aluminium': [20, { zh: '废铝（含屑料）', en: 'scrap aluminium, with turnings' }],
  'bulk.residue': [300, { zh: '拆解残余物', en: 'residue' }],
};

/** 含水率: per mille of the weight as it was weighed. All of it defaults of the product; contracts and areas set their own. */
export const moistureRules: readonly Rule[] = [
  {
    ruleId: 'moisture.bulk',
    families: ['bulk'],
    title: { zh: '含水与物料平衡：散料', en: 'Moisture and mass balance: bulk' },
    says: {
      zh: '投入与产出的含水率均已实测时，允许偏差按干重判定；否则按称得重量判定',
      en: 'where the moisture of all inputs and outputs was measured, the tolerance is held against dry mass, and else against the weights',
    },
    parameters: [
      choices(
        'basis',
        { zh: '允许偏差判定口径', en: 'what the tolerance is held against' },
        { dry: ['干重（两侧均实测时）；不选则按称得重量', 'dry mass where both sides are measured; else the weights'] },
      ),
      within({ zh: '含水率测定的有效天数', en: 'days for which a measurement counts' }),
    ],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null, parameters: { basis: ['dry'], days: 7 } },
      },
    ],
  },
  {
    ruleId: 'moisture.limit',
    families: ['bulk'],
    title: { zh: '含水率上限', en: 'Most moisture' },
    says: {
      zh: '散料实测或申报的含水率高于其类别上限的，提示；本地可设为须主管同意或拒收',
      en: 'bulk goods with more moisture than their class may have are pointed out; an area may ask for a supervisor, or refuse them',
    },
    parameters: Object.entries(limits).map(([classCode, [, name]]) =>
      amount(classCode, 'gram-per-kilogram', name, { most: 1_000, stricter: 'less' }),
    ),
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M', document: paperClasses },
        clause: null,
        parameters: Object.fromEntries(Object.entries(limits).map(([classCode, [permille]]) => [classCode, permille])),
      },
    ],
  },
];
