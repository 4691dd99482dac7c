import type { Rule } from '../rule.ts';
import { amount, choicesOfLess, within } from './amount.ts';
import { productDefault, residualEnergy, tractionBatteryMeasures, tractionBatteryReporting } from './documents.ts';

/** 动力电池: what is asked of batteries of vehicles from their removal on. */
export const tractionBatteryRules: readonly Rule[] = [
  {
    ruleId: 'traction-battery.receivers',
    families: ['traction-battery'],
    title: { zh: '允许交给谁', en: 'Who may receive them' },
    says: { zh: '拆下的动力电池只交给所列单位', en: 'batteries that were removed go to these only' },
    parameters: [
      choicesOfLess(
        'receivers',
        { zh: '接收单位', en: 'receivers' },
        {
          'oem-service-point': ['车企回收服务网点', 'service point of a car maker'],
          'comprehensive-utilisation': ['综合利用企业', 'enterprise of comprehensive utilisation'],
          cascade: ['梯次利用企业', 'enterprise of cascade use'],
        },
      ),
    ],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: tractionBatteryMeasures, clause: null },
        parameters: { receivers: ['oem-service-point', 'comprehensive-utilisation', 'cascade'] },
      },
    ],
  },
  {
    ruleId: 'traction-battery.recorded-when-removed',
    families: ['vehicle', 'traction-battery'],
    title: { zh: '拆下的动力电池逐块登记', en: 'Removed batteries recorded' },
    says: {
      zh: '车辆带有动力电池的，拆解结束前登记拆下的电池包或模组，未登记的须由主管说明理由',
      en: 'before a vehicle with its traction battery is closed, the pack or modules that came out are recorded, or a supervisor gives the reason',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'traction-battery.not-into-bikes',
    families: ['traction-battery'],
    title: { zh: '不得用于电动自行车', en: 'Not into electric bicycles' },
    says: { zh: '废旧动力电池不得用于电动自行车', en: 'waste traction batteries are not put into electric bicycles' },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2026-04-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: tractionBatteryMeasures, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'traction-battery.storage-collection',
    families: ['traction-battery'],
    title: { zh: '收集型贮存量', en: 'Storage of a collecting site' },
    says: { zh: '收集型贮存场所的贮存量上限', en: 'the most that a site of the collecting kind stores' },
    parameters: [amount('grams', 'gram', { zh: '上限', en: 'at most' }, { most: 1_000_000_000, stricter: 'less' })],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { grams: 5_000_000 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.storage-concentrated',
    families: ['traction-battery'],
    title: { zh: '集中型贮存能力', en: 'Capacity of a concentrating site' },
    says: {
      zh: '集中型贮存场所至少具备的贮存能力',
      en: 'the capacity that a site of the concentrating kind has at least',
    },
    parameters: [amount('grams', 'gram', { zh: '至少', en: 'at least' }, { most: 100_000_000_000, stricter: 'more' })],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { grams: 30_000_000 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.report-dismantler',
    families: ['traction-battery'],
    title: { zh: '拆解企业上报溯源信息', en: 'Traceability report of the dismantler' },
    says: {
      zh: '出具回收证明后、移交电池后，在期限内上报',
      en: 'after the certificate, and after batteries were handed over, it is reported in time',
    },
    parameters: [within({ zh: '期限', en: 'within' }, 'working-day')],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: '2026-04-01', effect: 'clock', certainty: 'A' },
        ...{ document: tractionBatteryReporting, clause: null },
        parameters: { days: 15 },
      },
      {
        ...{ validFrom: '2026-04-01', validTo: null, effect: 'clock', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { days: 15 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.report-reuse',
    families: ['traction-battery'],
    title: { zh: '梯次利用企业上报溯源信息', en: 'Traceability report of the re-user' },
    says: { zh: '入库后在期限内上报', en: 'what came in is reported in time' },
    parameters: [within({ zh: '期限', en: 'within' }, 'working-day')],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: '2026-04-01', effect: 'clock', certainty: 'A' },
        ...{ document: tractionBatteryReporting, clause: null },
        parameters: { days: 15 },
      },
      {
        ...{ validFrom: '2026-04-01', validTo: null, effect: 'clock', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { days: 15 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.report-recycler',
    families: ['traction-battery'],
    title: { zh: '再生利用企业上报溯源信息', en: 'Traceability report of the recycler' },
    says: { zh: '入库后在期限内上报', en: 'what came in is reported in time' },
    parameters: [within({ zh: '期限', en: 'within' }, 'working-day')],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: '2026-04-01', effect: 'clock', certainty: 'A' },
        ...{ document: tractionBatteryReporting, clause: null },
        parameters: { days: 30 },
      },
      {
        ...{ validFrom: '2026-04-01', validTo: null, effect: 'clock', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { days: 30 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.reuse-capacity',
    families: ['traction-battery'],
    title: { zh: '再利用的剩余容量', en: 'Capacity left for reuse' },
    says: {
      zh: '测得的剩余容量低于此值的，默认再生利用；再利用须由操作员作出决定',
      en: 'below this measured capacity a battery is recycled by default; any reuse is the decision of an operator',
    },
    parameters: [
      amount('percent', 'percent', { zh: '剩余容量', en: 'capacity left' }, { most: 100, stricter: 'more' }),
    ],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { percent: 60 },
      },
    ],
  },
  {
    ruleId: 'traction-battery.damaged-apart',
    families: ['traction-battery'],
    title: { zh: '破损动力电池隔离', en: 'Damaged traction batteries apart' },
    says: {
      zh: '破损、漏液、鼓胀的动力电池单独隔离存放，隔离后方可发运',
      en: 'batteries that are damaged, leak or swell lie apart, and leave only after they were isolated',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'traction-battery.assessed-before-reuse',
    families: ['traction-battery'],
    title: { zh: '再利用前评估剩余寿命', en: 'Residual life assessed before reuse' },
    says: {
      zh: '再利用前须测得剩余容量，并由操作员按所用标准作出决定；定级为再利用的，离开网络前即须完成',
      en: 'before any reuse, and before what was graded for it leaves the network, the capacity left is measured, and an operator decides by the standard applied',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2018-08-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: residualEnergy, clause: null },
        parameters: {},
      },
    ],
  },
];
