import type { Rule } from '../rule.ts';
import { amount, keptFor, within } from './amount.ts';
import { productDefault, solidWasteLaw } from './documents.ts';

/** 电动自行车等的铅蓄电池和锂电池: how long and how much of them lies where. */
export const lightBatteryRules: readonly Rule[] = [
  {
    ruleId: 'light-battery.lead-days-collection',
    families: ['light-battery', 'hazardous'],
    title: { zh: '废铅蓄电池在交投点的贮存时间', en: 'Days of lead batteries at a collection point' },
    says: {
      zh: '废铅蓄电池（HW31，900-052-31）在交投点最多存放这么久',
      en: 'waste lead batteries (HW31, 900-052-31) lie at a collection point for this long at most',
    },
    parameters: [within({ zh: '最多', en: 'at most' })],
    national: [
      {
        ...{ validFrom: '2020-01-01', validTo: null, effect: 'clock', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { days: 90 },
      },
    ],
  },
  {
    ruleId: 'light-battery.lead-grams-collection',
    families: ['light-battery', 'hazardous'],
    title: { zh: '废铅蓄电池在交投点的贮存量', en: 'Weight of lead batteries at a collection point' },
    says: {
      zh: '废铅蓄电池在交投点的贮存量上限',
      en: 'the most that a collection point stores of waste lead batteries',
    },
    parameters: [amount('grams', 'gram', { zh: '上限', en: 'at most' }, { most: 1_000_000_000, stricter: 'less' })],
    national: [
      {
        ...{ validFrom: '2020-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { grams: 3_000_000 },
      },
    ],
  },
  {
    ruleId: 'light-battery.lead-days-transfer',
    families: ['light-battery', 'hazardous'],
    title: { zh: '废铅蓄电池在中转站的贮存时间', en: 'Days of lead batteries at a transfer station' },
    says: {
      zh: '废铅蓄电池在中转站最多存放一年',
      en: 'waste lead batteries lie at a transfer station for one year at most',
    },
    parameters: [within({ zh: '最多', en: 'at most' })],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: { days: 365 },
      },
    ],
  },
  {
    ruleId: 'light-battery.lithium-grams',
    families: ['light-battery', 'hazardous'],
    title: { zh: '锂电池贮存量', en: 'Weight of lithium batteries' },
    says: { zh: '一个场所锂电池的贮存量上限', en: 'the most that a site stores of lithium batteries' },
    parameters: [amount('grams', 'gram', { zh: '上限', en: 'at most' }, { most: 1_000_000_000, stricter: 'less' })],
    national: [
      {
        ...{ validFrom: '2020-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { grams: 5_000_000 },
      },
    ],
  },
  {
    ruleId: 'light-battery.chemistries-apart',
    families: ['light-battery', 'hazardous'],
    title: { zh: '不同化学体系分开存放', en: 'Chemistries apart' },
    says: {
      zh: '铅蓄电池与锂电池不装入同一容器，破损的单独存放',
      en: 'lead and lithium batteries go into no common container, and damaged ones lie apart',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2020-01-01', validTo: null, effect: 'supervisor', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'light-battery.note-confirmed',
    families: ['light-battery', 'hazardous'],
    title: { zh: '转移联单确认', en: 'Transfer note confirmed' },
    says: {
      zh: '每车每类一份转移联单，接收单位在期限内确认',
      en: 'one note for each trip and kind of waste, which the receiver confirms in time',
    },
    parameters: [within({ zh: '期限', en: 'within' }, 'working-day')],
    national: [
      {
        ...{ validFrom: '2022-01-01', validTo: null, effect: 'clock', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { days: 5 },
      },
    ],
  },
  {
    ruleId: 'light-battery.records',
    families: ['light-battery', 'hazardous'],
    title: { zh: '危险废物台账保存', en: 'Records of hazardous waste' },
    says: { zh: '危险废物管理台账至少保存十年', en: 'records of hazardous waste are kept for ten years at least' },
    parameters: [keptFor({ zh: '保存', en: 'kept for' })],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: { days: 3_653 },
      },
    ],
  },
  {
    ruleId: 'light-battery.non-standard-counted',
    families: ['light-battery'],
    title: { zh: '非标电动自行车计数', en: 'Non-standard e-bikes counted' },
    says: {
      zh: '到2027年淘汰备案非标电动自行车；期间交来的电池注明是否来自非标车',
      en: 'registered non-standard e-bikes are phased out by 2027; until then a battery says whether it comes from one',
    },
    parameters: [],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: '2028-01-01', effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {},
      },
    ],
  },
  {
    ruleId: 'light-battery.traded-in',
    families: ['light-battery'],
    title: { zh: '以旧换新对应新电池', en: 'A traded-in battery names the new one' },
    says: {
      zh: '以旧换新交来的旧电池，写明新电池的编号或销售凭证号',
      en: 'an old battery that is traded in names the serial number of the new one, or the receipt of its sale',
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
