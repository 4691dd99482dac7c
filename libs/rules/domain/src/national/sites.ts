import type { Rule } from '../rule.ts';
import { amount, within } from './amount.ts';
import { productDefault, solidWasteLaw, sortingCentres } from './documents.ts';

/** 场所: how large, and for how many households. */
export const siteRules: readonly Rule[] = [
  {
    ruleId: 'site.collection-point-area',
    families: [],
    title: { zh: '交投点面积', en: 'Area of a collection point' },
    says: { zh: '交投点至少这么大', en: 'a collection point is this large at least' },
    parameters: [
      amount('squareMetres', 'square-metre', { zh: '至少', en: 'at least' }, { most: 10_000_000, stricter: 'more' }),
    ],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { squareMetres: 10 },
      },
    ],
  },
  {
    ruleId: 'site.collection-point-urban-households',
    families: [],
    title: { zh: '城市交投点服务户数', en: 'Households of a collection point in town' },
    says: { zh: '每个交投点服务的城市居民户数', en: 'urban households for each collection point' },
    parameters: [
      amount(
        'households',
        'household',
        { zh: '户数', en: 'households' },
        { least: 1, most: 1_000_000, stricter: null },
      ),
    ],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { households: 2_000 },
      },
    ],
  },
  {
    ruleId: 'site.collection-point-rural-households',
    families: [],
    title: { zh: '乡镇交投点服务户数', en: 'Households of a collection point in townships' },
    says: { zh: '每个交投点服务的乡镇居民户数', en: 'households of townships for each collection point' },
    parameters: [
      amount(
        'households',
        'household',
        { zh: '户数', en: 'households' },
        { least: 1, most: 1_000_000, stricter: null },
      ),
    ],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { households: 2_500 },
      },
    ],
  },
  {
    ruleId: 'site.transfer-station-area',
    families: [],
    title: { zh: '中转站面积', en: 'Area of a transfer station' },
    says: { zh: '中转站至少这么大', en: 'a transfer station is this large at least' },
    parameters: [
      amount('squareMetres', 'square-metre', { zh: '至少', en: 'at least' }, { most: 10_000_000, stricter: 'more' }),
    ],
    national: [
      {
        ...{ validFrom: '2024-01-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: productDefault, clause: null },
        parameters: { squareMetres: 500 },
      },
    ],
  },
  {
    ruleId: 'site.sorting-centre-area',
    families: [],
    title: { zh: '综合型分拣中心面积', en: 'Area of a general sorting centre' },
    says: { zh: '综合型分拣中心至少这么大', en: 'a general sorting centre is this large at least' },
    parameters: [
      amount('squareMetres', 'square-metre', { zh: '至少', en: 'at least' }, { most: 10_000_000, stricter: 'more' }),
    ],
    national: [
      {
        ...{ validFrom: '2025-06-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: sortingCentres, clause: null },
        parameters: { squareMetres: 3_000 },
      },
    ],
  },
  {
    ruleId: 'site.sorting-centre-grams',
    families: [],
    title: { zh: '综合型分拣中心年处理量', en: 'Yearly throughput of a general sorting centre' },
    says: { zh: '综合型分拣中心每年至少处理这么多', en: 'a general sorting centre treats this much a year at least' },
    parameters: [
      amount('grams', 'gram', { zh: '每年至少', en: 'a year at least' }, { most: 1_000_000_000_000, stricter: 'more' }),
    ],
    national: [
      {
        ...{ validFrom: '2025-06-01', validTo: null, effect: 'warn', certainty: 'B' },
        ...{ document: sortingCentres, clause: null },
        parameters: { grams: 30_000_000_000 },
      },
    ],
  },
  {
    ruleId: 'site.storage-warning',
    families: [],
    title: { zh: '贮存量预警', en: 'Warning before storage is full' },
    says: { zh: '贮存量达到上限的这个比例起预警', en: 'from this share of a limit of storage on it is told' },
    parameters: [
      amount('percent', 'percent', { zh: '达到上限的', en: 'of the limit' }, { least: 1, most: 100, stricter: 'less' }),
    ],
    national: [
      {
        ...{ validFrom: '2019-06-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: { percent: 80 },
      },
    ],
  },
  {
    ruleId: 'site.bay-limit',
    families: [],
    title: { zh: '库位上限', en: 'Limit of a bay' },
    says: {
      zh: '放入后超过库位上限的，由主管说明理由',
      en: 'above the limit of a bay a supervisor answers with a reason',
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
    ruleId: 'site.bay-purpose',
    families: [],
    title: { zh: '库位用途', en: 'What a bay is for' },
    says: {
      zh: '与库位用途不符的货物，由主管说明理由',
      en: 'for goods that a bay is not for a supervisor answers with a reason',
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
    ruleId: 'hazardous.storage-days',
    families: ['hazardous', 'light-battery'],
    title: { zh: '危险废物贮存时间', en: 'Days that hazardous waste is stored' },
    says: { zh: '危险废物贮存不超过一年', en: 'hazardous waste is stored for one year at most' },
    parameters: [within({ zh: '最多', en: 'at most' })],
    national: [
      {
        ...{ validFrom: '2020-09-01', validTo: null, effect: 'clock', certainty: 'A' },
        ...{ document: solidWasteLaw, clause: null },
        parameters: { days: 365 },
      },
    ],
  },
];
