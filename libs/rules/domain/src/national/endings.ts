import type { Rule } from '../rule.ts';
import { choices } from './amount.ts';
import { productDefault } from './documents.ts';

/** 不经运单办结: goods that end at a site with nobody who took them over. */
export const endingRules: readonly Rule[] = [
  {
    ruleId: 'ending.nobody-receives',
    families: [],
    title: { zh: '没有接收方的办结', en: 'Ends that nobody receives' },
    says: {
      zh: '不经运单、不经拆解作业办结为再生利用或危险废物处置的，由主管说明理由',
      en: 'for goods that end as recycled or disposed of without a shipment and without a job a supervisor answers with a reason',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2019-06-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'ending.lost',
    families: ['vehicle', 'traction-battery', 'light-battery', 'device', 'hazardous'],
    title: { zh: '灭失由主管说明', en: 'Losses that a supervisor answers for' },
    says: {
      zh: '所列物品按灭失办结的，由主管说明理由',
      en: 'where goods of these kinds end as lost, a supervisor answers with a reason',
    },
    parameters: [
      choices(
        'goods',
        { zh: '物品', en: 'goods' },
        {
          vehicle: ['机动车', 'vehicles'],
          'traction-battery': ['动力电池', 'traction batteries'],
          device: ['手机、电脑等设备', 'phones, computers and other devices'],
          'hazardous-waste': ['危险废物和铅蓄电池', 'hazardous waste and lead batteries'],
        },
      ),
    ],
    national: [
      {
        ...{ validFrom: '2019-06-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { goods: ['vehicle', 'traction-battery', 'device', 'hazardous-waste'] },
      },
    ],
  },
];
