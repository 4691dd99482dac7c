import type { Rule } from '../rule.ts';
import { dataErasure, productDefault } from './documents.ts';

/** 手机、电脑等: their data before any reuse. */
export const deviceRules: readonly Rule[] = [
  {
    ruleId: 'device.wiped-before-reuse',
    families: ['device'],
    title: { zh: '再使用前清除数据', en: 'Wiped before any reuse' },
    says: {
      zh: '出售前清除数据并验证，恢复出厂设置不算；无法清除的予以销毁',
      en: 'data are erased and the erasure is verified before a sale; a factory reset is not enough, and what cannot be erased is destroyed',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: '2027-01-01', effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
      {
        ...{ validFrom: '2027-01-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: dataErasure, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'device.unwiped-stays',
    families: ['device'],
    title: { zh: '未清除数据的不出场所', en: 'Unwiped devices stay' },
    says: {
      zh: '数据未清除的，除送往有处理资格的单位销毁外不离开场所；网络内经中转送往的只作提示',
      en: 'what still holds data leaves a site only for a licensed dismantler to be destroyed; on its way there through a station it is told',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
];
