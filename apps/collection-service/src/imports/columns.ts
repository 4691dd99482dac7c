import type { IdentifierKind } from '@huihuan/contracts-events';
import type { ImportKind } from './import-kind.ts';

export const columnKeys = [
  'reference',
  'class',
  'weight',
  'date',
  'paid',
  'consignorKind',
  'consignorNumber',
  'vin',
  'plate',
  'battery',
  'serial',
  'imei',
  'override',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** A column of the sheet: its heading, and what may stand in it. */
export interface Column {
  readonly key: ColumnKey;
  readonly zh: string;
  readonly en: string;
  readonly isRequired: boolean;
  readonly shapeZh: string;
  readonly shapeEn: string;
  readonly example: string;
}

const identifiers: readonly (Omit<Column, 'key' | 'isRequired'> & { readonly key: IdentifierKind })[] = [
  {
    ...{ key: 'vin', zh: '车辆识别代号', en: 'VIN', example: 'LSVAA4185PA000123' },
    ...{ shapeZh: '17 位，第 9 位为校验位（GB 16735）', shapeEn: '17 characters, the ninth a check digit (GB 16735)' },
  },
  {
    ...{ key: 'plate', zh: '号牌号码', en: 'Plate', example: '豫A12345' },
    ...{ shapeZh: '如 豫A12345、豫AD12345', shapeEn: 'such as 豫A12345 or 豫AD12345' },
  },
  {
    ...{ key: 'battery', zh: '电池编码', en: 'Battery code', example: '001CB240000003B3C0221953' },
    ...{ shapeZh: '24 位或 19 位（GB/T 34014）', shapeEn: '24 or 19 characters (GB/T 34014)' },
  },
  {
    ...{ key: 'serial', zh: '序列号', en: 'Serial number', example: 'BX-2009-000417' },
    ...{ shapeZh: '铭牌上的出厂编号，按文本填写', shapeEn: 'as the name plate says it, as text' },
  },
  {
    ...{ key: 'imei', zh: 'IMEI', en: 'IMEI', example: '490154203237518' },
    ...{ shapeZh: '15 位，末位为校验位，按文本填写', shapeEn: '15 digits, the last a check digit, as text' },
  },
];

const shared: readonly Column[] = [
  {
    ...{ key: 'reference', zh: '记录号', en: 'Record number', isRequired: true, example: 'JT-2026-0001' },
    shapeZh: '原账册或盘点表上的编号，本场所内不得重复，至多 40 个字符；一个编号只登记一次，改了再传也不会重复登记',
    shapeEn:
      'the number in the old books or on the count, once at this site, up to 40 characters; what it names is entered once, however often the file is sent',
  },
  {
    ...{ key: 'class', zh: '类别', en: 'Class', isRequired: true, example: '电冰箱' },
    ...{
      shapeZh: '目录中的类别名称或代码，见“类别”表',
      shapeEn: 'name or code of the catalogue, see the sheet of classes',
    },
  },
  {
    ...{ key: 'weight', zh: '重量（千克）', en: 'Weight (kg)', isRequired: true, example: '52.5' },
    ...{
      shapeZh: '数字，至多三位小数（精确到克）',
      shapeEn: 'a number of kilograms, up to three decimals (whole grams)',
    },
  },
];

const date: Readonly<Record<ImportKind, Column>> = {
  'earlier-record': {
    ...{ key: 'date', zh: '交投日期', en: 'Day of the hand-in', isRequired: true, example: '2026-03-01 09:30' },
    ...{
      shapeZh: '日期，可带时刻；如 2026-03-01 或 2026-03-01 09:30',
      shapeEn: 'a day, with a time or without one: 2026-03-01 or 2026-03-01 09:30',
    },
  },
  'opening-stock': {
    ...{ key: 'date', zh: '入库日期', en: 'Day it came in', isRequired: true, example: '2025-11-20' },
    ...{
      shapeZh: '物品真实的入库日期，如 2025-11-20；不知道的填盘点日',
      shapeEn: 'the day on which it really came in, such as 2025-11-20; the day of the count where nobody knows',
    },
  },
};

const counter: readonly Column[] = [
  {
    ...{ key: 'paid', zh: '支付金额（元）', en: 'Paid (CNY)', isRequired: false, example: '35.00' },
    ...{ shapeZh: '数字，至多两位小数；空白为 0', shapeEn: 'a number with up to two decimals; empty is 0' },
  },
  {
    ...{ key: 'consignorKind', zh: '交投人类型', en: 'Consignor', isRequired: false, example: '匿名' },
    ...{ shapeZh: '匿名、个人、单位；空白为匿名', shapeEn: 'anonymous, person or organisation; empty is anonymous' },
  },
  {
    ...{ key: 'consignorNumber', zh: '交投人证件号', en: 'Consignor number', isRequired: false, example: '' },
    shapeZh: '个人为居民身份证号，单位为统一社会信用代码；只留下化名，不保存号码；按文本填写',
    shapeEn: 'the resident id of a person, the USCC of an organisation; a pseudonym is kept and no number; as text',
  },
];

const override: Column = {
  ...{ key: 'override', zh: '主管放行理由', en: 'Reason of the supervisor', isRequired: false, example: '' },
  shapeZh: '仅在核查要求主管放行时填写；须由本场所主管本人导入；不得写个人号码',
  shapeEn: 'only where the check asks for a supervisor, who then has to send the file; no numbers of persons',
};

/** The columns of a file of this kind, in the order of the template. */
export const columnsOf = (kind: ImportKind): readonly Column[] => [
  ...shared,
  date[kind],
  ...(kind === 'opening-stock' ? [] : counter),
  ...identifiers.map((column) => ({ ...column, isRequired: false })),
  override,
];
