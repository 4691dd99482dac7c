import type { Asked, Choice, FormField, Words } from '../../form.ts';
import { assembliesOf, isCountedInOperation, isTrailer, lackingOf, mayBeInOperation } from './vehicle-kind.ts';
import { vehicleUses } from './vehicle-uses.ts';

export const choice = (name: string, zh: string, en: string): Choice => ({ name, zh, en });

const record = { ruleId: 'vehicle.record', needed: true } as const;
const whyRecord: Words = {
  zh: '报废机动车逐车登记型号、号牌、发动机号和车辆识别代号',
  en: 'of each scrapped vehicle the model, plate, engine number and VIN are recorded',
};
const whyUse: Words = { zh: '决定使用年限、里程和监督解体', en: 'decides its service years, mileage and supervision' };

export const assemblyChoices: readonly Choice[] = [
  choice('engine', '发动机（驱动电机）', 'engine or drive motor'),
  choice('frame', '车架（车身）', 'frame or body'),
  choice('gearbox', '变速器', 'gearbox'),
  choice('steering-gear', '方向机', 'steering gear'),
  choice('axles', '前后桥', 'axles'),
  choice('traction-battery', '动力电池', 'traction battery'),
];

const engineFields: readonly FormField[] = [
  {
    ...{ name: 'engineNumberState', zh: '发动机号状态', en: 'state of the engine number', kind: 'choice', ...record },
    why: whyRecord,
    choices: [
      choice('legible', '清晰', 'legible'),
      choice('worn', '锈蚀或磨损，无法辨认', 'rusted or worn, not legible'),
      choice('none', '无（发动机缺失）', 'none, the engine is gone'),
    ],
    when: (asked) => !isTrailer(asked),
  },
  {
    ...{ name: 'engineNumber', zh: '发动机号', en: 'engine number', kind: 'text', longest: 30, ...record },
    when: ({ details }) => details['engineNumberState'] === 'legible',
  },
];

const useFields: readonly FormField[] = [
  {
    ...{ name: 'vehicleUse', zh: '车辆类型和使用性质', en: 'type and use', kind: 'choice', needed: true },
    ...{ why: whyUse, choices: vehicleUses },
  },
  {
    ...{ name: 'inOperation', zh: '营运车辆', en: 'in operation', kind: 'flag', needed: true },
    why: { zh: '营运大型货车须监督解体', en: 'large trucks in operation are taken apart under supervision' },
    ruleId: 'vehicle.supervised-dismantling',
    when: mayBeInOperation,
  },
  {
    ...{ name: 'inOperation', zh: '营运车辆', en: 'in operation', kind: 'flag', needed: true },
    why: { zh: '营运货车按排放阶段单独统计', en: 'trucks in operation are counted apart, by emission stage' },
    ruleId: 'vehicle.operating-trucks',
    when: isCountedInOperation,
  },
  { name: 'registeredOn', zh: '初次登记日期', en: 'first registration', kind: 'day' },
  {
    ...{ name: 'mileageKm', zh: '行驶里程', en: 'mileage', kind: 'number', unit: 'km' },
    ...{ least: 0, most: 10_000_000, decimals: 0 },
  },
  {
    ...{ name: 'kerbWeightKg', zh: '整备质量', en: 'kerb weight', kind: 'number', unit: 'kg' },
    ...{ least: 20, most: 60_000, decimals: 0 },
  },
  {
    ...{ name: 'fuel', zh: '燃料', en: 'fuel', kind: 'choice' },
    choices: [
      choice('petrol', '汽油', 'petrol'),
      choice('diesel', '柴油', 'diesel'),
      choice('gas', '天然气', 'gas'),
      choice('electric', '纯电动', 'electric'),
      choice('plug-in-hybrid', '插电式混合动力', 'plug-in hybrid'),
      choice('fuel-cell', '燃料电池', 'fuel cell'),
    ],
    when: (asked) => !isTrailer(asked),
  },
  {
    ...{ name: 'emissionStage', zh: '排放阶段', en: 'emission stage', kind: 'choice' },
    why: { zh: '老旧柴油货车按排放阶段统计', en: 'old diesel trucks are counted by their stage' },
    choices: [
      ...['一', '二', '三', '四', '五', '六'].map((zh, index) =>
        choice(`china-${index + 1}`, `国${zh}`, `China ${index + 1}`),
      ),
      choice('unknown', '无法确认', 'cannot be told'),
    ],
    when: ({ details }) => ['diesel', 'petrol', 'gas', 'plug-in-hybrid'].includes(String(details['fuel'])),
  },
];

const ownerFields: readonly FormField[] = [
  {
    ...{ name: 'ownership', zh: '车辆所有', en: 'ownership', kind: 'choice' },
    why: { zh: '公务用车单独统计', en: 'official cars are counted apart' },
    choices: [
      choice('private', '个人', 'private'),
      choice('company', '单位', 'company'),
      choice('official', '公务用车', 'official car'),
    ],
  },
  {
    ...{ name: 'plateState', zh: '号牌情况', en: 'plates', kind: 'choice' },
    choices: [
      choice('both', '两副齐全', 'both there'),
      choice('one', '缺一副', 'one is missing'),
      choice('lost', '遗失', 'lost'),
      choice('none', '无号牌', 'never had any'),
    ],
  },
  {
    ...{ name: 'cameBy', zh: '来车方式', en: 'how it came', kind: 'choice' },
    choices: [
      choice('delivered', '车主送车', 'delivered'),
      choice('picked-up', '上门取车', 'picked up'),
      choice('towed', '拖车', 'towed'),
    ],
  },
  {
    ...{ name: 'papers', zh: '收取的证件', en: 'papers taken', kind: 'choices', ruleId: 'vehicle.documents' },
    needed: true,
    choices: [
      choice('registration-certificate', '机动车登记证书', 'registration certificate'),
      choice('plates', '号牌', 'plates'),
      choice('driving-permit', '行驶证', 'driving permit of the vehicle'),
    ],
  },
];

const wholeFields: readonly FormField[] = [
  {
    ...{ name: 'assemblies', zh: '现有总成', en: 'assemblies present', kind: 'choices', needed: true },
    ruleId: 'vehicle.whole',
    why: {
      zh: '缺发动机、车身（新能源汽车还有动力电池）的视为车辆缺失，不出具回收证明',
      en: 'without engine or body, or the traction battery of a new-energy vehicle, no certificate is given',
    },
    choices: assemblyChoices,
  },
  {
    ...{
      name: 'missingExplained',
      zh: '缺失总成的书面说明',
      en: 'written explanation of what is missing',
      kind: 'text',
    },
    ...{ longest: 300, ruleId: 'vehicle.other-assemblies' },
    when: (asked) => lackingOf(asked, assembliesOf(asked)).length > 0,
  },
];

const isSaid =
  (name: string) =>
  ({ details }: Asked): boolean =>
    details[name] !== undefined;

const checkedOn = (flag: string, name: string, { zh, en }: Words) =>
  ({ name, zh, en, kind: 'day', when: isSaid(flag), needed: true }) as const;

const encumbered = { kind: 'flag', ruleId: 'vehicle.encumbered', needed: true } as const;

const standingFields: readonly FormField[] = [
  { name: 'pledged', zh: '抵押、质押', en: 'mortgaged or pledged', ...encumbered },
  {
    ...checkedOn('pledged', 'pledgeCheckedOn', { zh: '抵押质押查询日期', en: 'pledge checked on' }),
    ruleId: 'vehicle.encumbered',
  },
  { name: 'seized', zh: '查封、扣押', en: 'seized', ...encumbered },
  {
    ...checkedOn('seized', 'seizureCheckedOn', { zh: '查封查询日期', en: 'seizure checked on' }),
    ruleId: 'vehicle.encumbered',
  },
  {
    ...{ name: 'theftSuspected', zh: '疑似盗抢', en: 'suspected stolen', kind: 'flag', needed: true },
    why: {
      zh: '疑似赃物的立即停收并报告公安机关',
      en: 'what may be stolen is stopped and reported to the police at once',
    },
    stops: {
      zh: '疑似盗抢：不收、不付款，留存车辆和资料，立即报告公安机关',
      en: 'It may be stolen: take and pay nothing, keep the vehicle and its papers, and report to the police at once',
    },
  },
  checkedOn('theftSuspected', 'theftCheckedOn', { zh: '盗抢查询日期', en: 'theft checked on' }),
];

/** What is asked of a scrapped vehicle beside its VIN, plate and weight. */
export const vehicleFields: readonly FormField[] = [
  { name: 'model', zh: '品牌型号', en: 'model', kind: 'text', longest: 80, ...record, why: whyRecord },
  ...useFields,
  ...engineFields,
  ...ownerFields,
  ...wholeFields,
  ...standingFields,
];
