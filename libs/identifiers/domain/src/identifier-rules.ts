import type { IdentifierKind } from './identification.ts';

/** Where the rule for one kind comes from, how sure its wording is, and since when it holds. */
export interface IdentifierRule {
  readonly document: string;
  readonly title: string;
  /** A: the full text was read. B: an excerpt or second-hand text; then a supervisor may override its problems. */
  readonly certainty: 'A' | 'B';
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** `serial` and `imei` are agreements of the catalogue, not rules of an authority, and are not listed. */
export const identifierRules: Readonly<Record<Exclude<IdentifierKind, 'serial' | 'imei'>, IdentifierRule>> = {
  vin: {
    document: 'GB 16735-2019',
    title: '道路车辆 车辆识别代号(VIN)',
    certainty: 'A',
    validFrom: '2020-01-01',
    validTo: null,
  },
  plate: {
    document: 'GA 36-2018',
    title: '中华人民共和国机动车号牌',
    certainty: 'A',
    validFrom: '2018-05-01',
    validTo: null,
  },
  'resident-id': {
    document: 'GB 11643-1999',
    title: '公民身份号码',
    certainty: 'A',
    validFrom: '1999-07-01',
    validTo: null,
  },
  uscc: {
    document: 'GB 32100-2015',
    title: '法人和其他组织统一社会信用代码编码规则',
    certainty: 'A',
    validFrom: '2015-10-01',
    validTo: null,
  },
  battery: {
    document: 'GB/T 34014-2017',
    title: '汽车动力蓄电池编码规则',
    certainty: 'B',
    validFrom: '2018-02-01',
    validTo: null,
  },
};
