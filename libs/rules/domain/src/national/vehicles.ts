import type { Rule } from '../rule.ts';
import { choices } from './amount.ts';
import { productDefault, tractionBatteryMeasures, vehicleRecovery, vehicleRecoveryDetails } from './documents.ts';

const families = ['vehicle'] as const;
/** 715 came into force on this day. */
const since = '2019-06-01';

const parts = {
  engine: ['发动机', 'engine'],
  frame: ['车架（车身）', 'frame or body'],
  'traction-battery': ['动力电池', 'traction battery'],
  'steering-gear': ['方向机', 'steering gear'],
  gearbox: ['变速器', 'gearbox'],
  axles: ['前后桥', 'axles'],
} as const;

/** 报废机动车: what is asked before, at and after the dismantling of a vehicle. */
export const vehicleRules: readonly Rule[] = [
  {
    ruleId: 'vehicle.record',
    families,
    title: { zh: '逐车登记', en: 'Record of each vehicle' },
    says: {
      zh: '逐车登记型号、号牌号码、发动机号码和车辆识别代号',
      en: 'model, plate, engine number and VIN of each vehicle are recorded',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'A', parameters: {} },
        ...{ document: vehicleRecovery, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.documents',
    families,
    title: { zh: '交车时收取的证件', en: 'Papers taken with a vehicle' },
    says: {
      zh: '交来报废机动车的，收取所列证件和号牌；缺少的，由主管说明理由',
      en: 'the papers and plates of a vehicle are taken with it; for what is missing a supervisor gives the reason',
    },
    parameters: [
      choices(
        'papers',
        { zh: '收取', en: 'taken' },
        {
          'registration-certificate': ['机动车登记证书', 'registration certificate'],
          plates: ['号牌', 'plates'],
          'driving-permit': ['行驶证', 'driving permit of the vehicle'],
        },
      ),
    ],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'A' },
        ...{ document: vehicleRecovery, clause: null },
        parameters: { papers: ['registration-certificate', 'plates', 'driving-permit'] },
      },
    ],
  },
  {
    ruleId: 'vehicle.whole',
    families,
    title: { zh: '缺件视为车辆缺失', en: 'Parts without which a vehicle counts as missing' },
    says: {
      zh: '缺少所列任何一件的，视为车辆缺失，不出具报废机动车回收证明',
      en: 'without any of these the vehicle counts as missing, and no certificate of its recovery is given',
    },
    parameters: [choices('parts', { zh: '必备', en: 'needed' }, parts)],
    national: [
      {
        ...{ validFrom: since, validTo: '2026-04-01', effect: 'supervisor', certainty: 'B' },
        ...{ document: vehicleRecoveryDetails, clause: null },
        parameters: { parts: ['engine', 'frame'] },
      },
      {
        ...{ validFrom: '2026-04-01', validTo: null, effect: 'supervisor', certainty: 'B' },
        ...{ document: tractionBatteryMeasures, clause: null },
        parameters: { parts: ['engine', 'frame', 'traction-battery'] },
      },
    ],
  },
  {
    ruleId: 'vehicle.other-assemblies',
    families,
    title: { zh: '其他总成缺失须书面说明', en: 'Other assemblies that are missing are explained in writing' },
    says: {
      zh: '缺少其他总成的，由车主书面说明情况',
      en: 'the owner explains in writing why one of these assemblies is missing',
    },
    parameters: [choices('parts', { zh: '总成', en: 'assemblies' }, parts)],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: vehicleRecoveryDetails, clause: null },
        parameters: { parts: ['steering-gear', 'gearbox', 'axles'] },
      },
    ],
  },
  {
    ruleId: 'vehicle.encumbered',
    families,
    title: { zh: '抵押、质押的车辆', en: 'Vehicles that are mortgaged or pledged' },
    says: {
      zh: '办有抵押、质押登记的，不出具回收证明',
      en: 'no certificate is given for a vehicle that is mortgaged or pledged',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'B', parameters: {} },
        ...{ document: vehicleRecoveryDetails, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.suspected-theft',
    families,
    title: { zh: '疑似赃物', en: 'Vehicles that may be stolen' },
    says: {
      zh: '疑似赃物的停止办理，并报告公安机关',
      en: 'what may be stolen is stopped and reported to the police',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'refuse', certainty: 'A', parameters: {} },
        ...{ document: vehicleRecovery, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.resale',
    families,
    title: { zh: '禁止整车再售', en: 'No resale of whole vehicles' },
    says: {
      zh: '报废机动车不得整车出售，也不得拼装',
      en: 'a scrapped vehicle is never sold as a whole, nor put together again',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'refuse', certainty: 'A', parameters: {} },
        ...{ document: vehicleRecovery, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.photos',
    families,
    title: { zh: '拆解前后拍照', en: 'Photos before and after' },
    says: {
      zh: '拆解前拍摄车辆外观和车辆识别代号，拆解后再次拍照',
      en: 'the outside and the VIN are photographed before a vehicle is dismantled, and what is left afterwards',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'B', parameters: {} },
        ...{ document: vehicleRecoveryDetails, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.pretreatment',
    families,
    title: { zh: '拆解预处理', en: 'Pretreatment' },
    says: {
      zh: '先排放油液、回收制冷剂、处理安全气囊，拆除催化器和蓄电池',
      en: 'fluids, refrigerant, airbags, catalyst and batteries come out first',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'M', parameters: {} },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.assemblies',
    families,
    title: { zh: '五大总成去向', en: 'Where the five assemblies go' },
    says: {
      zh: '登记五大总成的数量、型号和流向：可再制造的交再制造企业，其余作为废金属交钢铁企业',
      en: 'count, model and destination of the five assemblies are recorded: fit ones go to a remanufacturer, others to steel works as scrap',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'A', parameters: {} },
        ...{ document: vehicleRecovery, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.reused-parts',
    families,
    title: { zh: '回用件标识', en: 'Mark of parts that are used again' },
    says: {
      zh: '可再使用的其他零部件，标明“报废机动车回用件”后方可出售',
      en: 'other parts that are used again are marked as parts of a scrapped vehicle before they are sold',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'A', parameters: {} },
        ...{ document: vehicleRecovery, clause: null },
      },
    ],
  },
  {
    ruleId: 'vehicle.supervised-dismantling',
    families,
    title: { zh: '监督解体', en: 'Dismantling under supervision' },
    says: {
      zh: '所列车辆在公安机关监督下解体，解体后才出具回收证明',
      en: 'these vehicles are taken apart while the police supervise it; their certificate comes only afterwards',
    },
    parameters: [
      choices(
        'kinds',
        { zh: '车辆', en: 'vehicles' },
        {
          'coach-in-operation': ['营运大型客车', 'large coach in operation'],
          'truck-in-operation': ['营运大型货车', 'large truck in operation'],
          'school-bus': ['校车', 'school bus'],
        },
      ),
    ],
    national: [
      {
        ...{ validFrom: since, validTo: null, effect: 'supervisor', certainty: 'A' },
        ...{ document: vehicleRecovery, clause: null },
        parameters: { kinds: ['coach-in-operation', 'truck-in-operation', 'school-bus'] },
      },
    ],
  },
  {
    ruleId: 'vehicle.operating-trucks',
    families,
    title: { zh: '登记货车是否营运', en: 'Whether a truck was in operation' },
    says: {
      zh: '中、轻型货车登记是否营运，老旧营运货车按排放阶段单独统计',
      en: 'of medium and light trucks it is recorded whether they were in operation: old ones are counted apart by emission stage',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'warn', certainty: 'M', parameters: {} },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
];
