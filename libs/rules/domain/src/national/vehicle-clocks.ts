import type { Rule } from '../rule.ts';
import { keptFor, within } from './amount.ts';
import { productDefault, vehicleRecoveryDetails, vehicleRegistration } from './documents.ts';

const families = ['vehicle'] as const;
const since = '2019-06-01';

/** 报废机动车: what is done in time, and how long its records are kept. */
export const vehicleClockRules: readonly Rule[] = [
  {
    ruleId: 'vehicle.deregistration',
    families,
    title: { zh: '向车辆管理所送交资料', en: 'Papers to the vehicle office' },
    says: {
      zh: '出具回收证明后，在期限内把证件和资料送交车辆管理所',
      en: 'after the certificate, the papers go to the vehicle office in time',
    },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'clock', certainty: 'A', parameters: { days: 7 } },
        ...{ document: vehicleRegistration, clause: '第三十八条' },
      },
    ],
  },
  {
    ruleId: 'vehicle.dismantling',
    families,
    title: { zh: '拆解期限', en: 'Time to dismantle' },
    says: { zh: '交来的车辆在期限内拆解', en: 'a vehicle that came in is taken apart in time' },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'clock', certainty: 'M', parameters: { days: 90 } },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.video',
    families,
    title: { zh: '拆解录像保存', en: 'Video of dismantling' },
    says: {
      zh: '拆解全过程录像至少保存这么久',
      en: 'the video of the whole dismantling is kept for this long at least',
    },
    parameters: [keptFor({ zh: '保存', en: 'kept for' })],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'clock', certainty: 'B', parameters: { days: 365 } },
        ...{ document: vehicleRecoveryDetails, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.video-record',
    families,
    title: { zh: '拆解录像登记期限', en: 'Time to record the video of dismantling' },
    says: {
      zh: '拆解后在期限内登记录像存放处',
      en: 'after a vehicle was taken apart, it is recorded in time where the video is',
    },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: '2026-12-01', validTo: null, effect: 'clock', certainty: 'M', parameters: { days: 3 } },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.ledger',
    families,
    title: { zh: '台账保存', en: 'Ledger of vehicles' },
    says: {
      zh: '车辆台账和照片至少保存这么久',
      en: 'the ledger of vehicles and its photos are kept for this long at least',
    },
    parameters: [keptFor({ zh: '保存', en: 'kept for' })],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'clock', certainty: 'M', parameters: { days: 1_825 } },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
];
