import type { Rule } from '../rule.ts';
import { amount } from './amount.ts';
import { productDefault } from './documents.ts';

/** 整备质量: what a vehicle weighed when it was made, against what was weighed here. */
export const vehicleKerbRules: readonly Rule[] = [
  {
    ruleId: 'vehicle.kerb-weight',
    families: ['vehicle'],
    title: { zh: '整备质量对照', en: 'Kerb weight compared' },
    says: {
      zh: '入库重量、拆解产出合计与整备质量相差超过此幅度的，提示核查',
      en: 'a weight on arrival, or outputs in all, further than this from the kerb weight are pointed out',
    },
    parameters: [
      amount('overPercent', 'percent', { zh: '高出超过', en: 'above by more than' }, { most: 1_000, stricter: null }),
      amount('shortPercent', 'percent', { zh: '低于超过', en: 'below by more than' }, { most: 100, stricter: null }),
    ],
    national: [
      {
        ...{ validFrom: '2019-06-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { overPercent: 10, shortPercent: 30 },
      },
    ],
  },
];
