import type { Rule } from '../rule.ts';
import { amount } from './amount.ts';
import { productDefault, sortingCentres } from './documents.ts';

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
];
