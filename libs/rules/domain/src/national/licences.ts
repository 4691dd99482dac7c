import type { ParameterDefinition, Rule } from '../rule.ts';
import { choices, choicesOfLess } from './amount.ts';
import { applianceRegulation, solidWasteLaw, vehicleRecovery } from './documents.ts';

/** 许可: the kinds of licences that rules ask for. A site has them under these codes, or under the Chinese name. */
export const licenceKinds = {
  'scrapped-vehicle-recovery': ['报废机动车回收拆解资质认定', 'licence to recover and dismantle scrapped vehicles'],
  'waste-appliance-dismantling': ['废弃电器电子产品处理资格', 'licence to dismantle waste appliances'],
  'hazardous-waste-operation': ['危险废物经营许可证', 'hazardous-waste operating licence'],
  'hazardous-waste-collection-pilot': ['废铅蓄电池收集试点许可', 'pilot licence to collect waste lead batteries'],
  'traction-battery-service-point': ['车企动力电池回收服务网点', 'service point of a car maker'],
  'traction-battery-utilisation': [
    '废旧动力电池综合利用备案',
    'filing for comprehensive utilisation of traction batteries',
  ],
  'vehicle-part-remanufacture': ['机动车零部件再制造能力', 'capability to remanufacture vehicle parts'],
  'steel-scrap-melting': ['废钢铁利用（钢铁企业）', 'steel works that melt scrap'],
  'traction-battery-cascade': ['废旧动力电池梯次利用备案', 'filing for cascade use of traction batteries'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
export type LicenceKind = keyof typeof licenceKinds;

/** What may need a licence. Sending asks for that of the receiver; a site that has none may always let goods leave. */
export const licensedActs = {
  intake: ['交投登记', 'hand-in'],
  'receive-transfer': ['中转站收货', 'receipt at a transfer station'],
  receive: ['分拣中心收货', 'receipt at a sorting centre'],
  dismantle: ['拆解', 'dismantling'],
  certificate: ['出具回收证明', 'certificate of recovery'],
  deliver: ['交付下游企业', 'delivery to a downstream enterprise'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
export type LicensedAct = keyof typeof licensedActs;

const pick = <Offered extends Readonly<Record<string, readonly [string, string]>>>(
  offered: Offered,
  ...names: readonly (keyof Offered & string)[]
): Readonly<Record<string, readonly [zh: string, en: string]>> =>
  Object.fromEntries(names.map((name) => [name, offered[name] ?? ['', '']]));

const anyOf = (...kinds: readonly LicenceKind[]): ParameterDefinition =>
  choicesOfLess('licences', { zh: '有其一即可', en: 'one of these is enough' }, pick(licenceKinds, ...kinds));

const actsAmong = (...acts: readonly LicensedAct[]): ParameterDefinition =>
  choices('acts', { zh: '须持证的行为', en: 'acts that need it' }, pick(licensedActs, ...acts));

const classesAmong = (offered: Readonly<Record<string, readonly [zh: string, en: string]>>): ParameterDefinition =>
  choices('classes', { zh: '物品', en: 'goods' }, offered);

/** The classes of the directory of 2014, by our own codes. */
const directory = {
  'appliance.refrigerator': ['电冰箱', 'refrigerator'],
  'appliance.air-conditioner': ['空气调节器', 'air conditioner'],
  'appliance.range-hood': ['吸油烟机', 'range hood'],
  'appliance.washing-machine': ['洗衣机', 'washing machine'],
  'appliance.electric-water-heater': ['电热水器', 'electric water heater'],
  'appliance.gas-water-heater': ['燃气热水器', 'gas water heater'],
  'appliance.fax': ['传真机', 'fax machine'],
  'appliance.television': ['电视机（显像管）', 'television with a tube'],
  'appliance.television-flat': ['电视机（平板）', 'flat television'],
  'appliance.monitor': ['监视器', 'monitor'],
  'appliance.telephone': ['电话单机', 'telephone'],
  'device.phone': ['移动通信手持机', 'mobile phone'],
  'device.tablet': ['平板电脑', 'tablet'],
  'device.laptop': ['便携式计算机', 'laptop'],
  'device.desktop': ['台式计算机', 'desktop computer'],
  'device.printer': ['打印机', 'printer'],
  'device.copier': ['复印机', 'copier'],
} as const;

const lead = {
  'light-battery.lead-acid': ['电动自行车铅蓄电池', 'lead battery of an e-bike'],
  'light-battery.lead-acid-starter': ['起动用铅蓄电池', 'starter battery'],
  'hazardous.lead-battery': ['拆下的铅蓄电池', 'lead battery that was taken out'],
} as const;

const otherHazardous = {
  'hazardous.circuit-board': ['废电路板（HW49）', 'circuit boards (HW49)'],
  'hazardous.crt-glass': ['含铅玻璃（HW49）', 'leaded glass (HW49)'],
  'hazardous.phosphor': ['荧光粉（HW49）', 'phosphor (HW49)'],
  'hazardous.mercury-lamp': ['含汞灯管（HW29）', 'mercury lamps (HW29)'],
  'hazardous.waste-oil': ['废矿物油（HW08）', 'waste oil (HW08)'],
  'hazardous.catalyst': ['废催化剂', 'spent catalysts'],
} as const;

const everywhere = ['intake', 'receive-transfer', 'receive', 'dismantle', 'deliver'] as const;

/** Who may take in, dismantle and keep what. */
export const licenceRules: readonly Rule[] = [
  {
    ruleId: 'vehicle.licensed-recovery',
    families: ['vehicle'],
    title: { zh: '报废机动车只由资质认定的企业回收拆解', en: 'Scrapped vehicles for licensed enterprises only' },
    says: {
      zh: '报废机动车由取得资质认定的企业回收、拆解；经中转站转运的，由本地规则决定是否须持证',
      en: 'only licensed enterprises recover and dismantle scrapped vehicles; whether stations on their way need it too is for local rules',
    },
    parameters: [
      anyOf('scrapped-vehicle-recovery'),
      actsAmong('intake', 'receive-transfer', 'receive', 'dismantle', 'certificate', 'deliver'),
    ],
    national: [
      {
        ...{ validFrom: '2019-06-01', validTo: null, effect: 'refuse', certainty: 'A' },
        ...{ document: vehicleRecovery, clause: null },
        parameters: {
          licences: ['scrapped-vehicle-recovery'],
          acts: ['intake', 'receive', 'dismantle', 'certificate', 'deliver'],
        },
      },
    ],
  },
  {
    ruleId: 'appliance.licensed-dismantling',
    families: ['appliance', 'device'],
    title: { zh: '只由有资格的企业拆解', en: 'Dismantled by licensed enterprises only' },
    says: {
      zh: '目录内的废弃电器电子产品交给有处理资格的企业拆解；作旧货出售的除外',
      en: 'waste appliances of the directory go to licensed enterprises, which alone dismantle them; not what is sold as second-hand',
    },
    parameters: [
      anyOf('waste-appliance-dismantling'),
      actsAmong('receive', 'dismantle', 'deliver'),
      classesAmong(directory),
    ],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'refuse', certainty: 'A' },
        ...{ document: applianceRegulation, clause: null },
        parameters: {
          licences: ['waste-appliance-dismantling'],
          acts: ['dismantle', 'deliver'],
          classes: Object.keys(directory),
        },
      },
    ],
  },
  {
    ruleId: 'hazardous.lead-collection-licence',
    families: ['light-battery', 'hazardous'],
    title: { zh: '收集贮存废铅蓄电池须持证', en: 'Licence to collect and store lead batteries' },
    says: {
      zh: '收集、贮存废铅蓄电池（HW31）的，须有危险废物经营许可证或收集试点许可',
      en: 'who collects and stores waste lead batteries (HW31) has an operating licence or one of the pilot',
    },
    parameters: [
      anyOf('hazardous-waste-operation', 'hazardous-waste-collection-pilot'),
      actsAmong('intake', 'receive-transfer', 'receive'),
      classesAmong(lead),
    ],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: {
          licences: ['hazardous-waste-operation', 'hazardous-waste-collection-pilot'],
          acts: ['intake', 'receive-transfer', 'receive'],
          classes: Object.keys(lead),
        },
      },
    ],
  },
  {
    ruleId: 'hazardous.lead-treatment-licence',
    families: ['light-battery', 'hazardous'],
    title: { zh: '处理利用废铅蓄电池须持证', en: 'Licence to treat lead batteries' },
    says: {
      zh: '拆解、利用废铅蓄电池（HW31）的，须有危险废物经营许可证',
      en: 'who takes apart or utilises waste lead batteries (HW31) has an operating licence for hazardous waste',
    },
    parameters: [anyOf('hazardous-waste-operation'), actsAmong('dismantle', 'deliver'), classesAmong(lead)],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: {
          licences: ['hazardous-waste-operation'],
          acts: ['dismantle', 'deliver'],
          classes: Object.keys(lead),
        },
      },
    ],
  },
  {
    ruleId: 'hazardous.operation-licence',
    families: ['hazardous'],
    title: { zh: '收集处理其他危险废物须持证', en: 'Licence for other hazardous waste' },
    says: {
      zh: '从他处收取、贮存、处理危险废物（HW49 等）的，须有危险废物经营许可证；自己拆解产生的可以暂存、运出',
      en: 'who takes hazardous waste (HW49 and others) from elsewhere, stores or treats it has an operating licence; own waste may lie and leave',
    },
    parameters: [anyOf('hazardous-waste-operation'), actsAmong(...everywhere), classesAmong(otherHazardous)],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: {
          licences: ['hazardous-waste-operation'],
          acts: [...everywhere],
          classes: Object.keys(otherHazardous),
        },
      },
    ],
  },
];
