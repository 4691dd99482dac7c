import type { Rule } from '../rule.ts';
import { choices } from './amount.ts';
import { dataErasure, productDefault } from './documents.ts';

/** What can keep data of whoever used it and is no device by our classes. */
const keepingData = choices(
  'classes',
  { zh: '设备以外也须清除的物品', en: 'goods beside the devices' },
  {
    'appliance.fax': ['传真机', 'fax machine'],
    'appliance.telephone': ['电话单机', 'telephone'],
    'appliance.television-flat': ['电视机（平板）', 'flat television'],
    'appliance.robot-vacuum': ['扫地机器人', 'robot vacuum cleaner'],
  },
);

/** GB 46864 names office equipment; which of our appliances that is, is a reading of our own. */
const officeEquipment = { classes: ['appliance.fax'] };

/** 手机、电脑、办公设备等: their data before any reuse. */
export const deviceRules: readonly Rule[] = [
  {
    ruleId: 'device.wiped-before-reuse',
    families: ['device', 'appliance'],
    title: { zh: '再使用前清除数据', en: 'Wiped before any reuse' },
    says: {
      zh: '手机、电脑、打印机等设备和所列物品出售前清除数据并验证，恢复出厂设置不算；无法清除的予以销毁',
      en: 'of phones, computers, printers and other devices, and of the goods named, data are erased and the erasure is verified before a sale; a factory reset is not enough, and what cannot be erased is destroyed',
    },
    parameters: [keepingData],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: '2027-01-01', effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: officeEquipment,
      },
      {
        ...{ validFrom: '2027-01-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: dataErasure, clause: null },
        parameters: officeEquipment,
      },
    ],
  },
  {
    ruleId: 'device.unwiped-stays',
    families: ['device', 'appliance'],
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
