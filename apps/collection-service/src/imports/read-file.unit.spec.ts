import { isUuidV7 } from '@huihuan/kernel-domain';
import { describe, expect, it } from '@jest/globals';
import type { ImportKind } from './import-kind.ts';
import { readFile } from './read-file.ts';
import { rowIdOf } from './row-id.ts';
import { bareWorkbook, workbook, type SheetCell } from '@huihuan/testing-documents';

const [siteId, supervisorId] = ['019b8be7-0000-7000-8000-000000000001', '019b8be7-0000-7000-8000-000000000002'];
const classes: Readonly<Record<string, readonly string[]>> = {
  电冰箱: ['appliance.refrigerator'],
  'appliance.refrigerator': ['appliance.refrigerator'],
  屏: ['device.monitor', 'device.panel'],
};
const context = { siteId, supervisorId, classesNamed: (name: string) => classes[name] ?? [] };

const heads = [
  '记录号',
  '类别',
  '重量（千克）',
  '交投日期',
  '支付金额（元）',
  '交投人类型',
  '交投人证件号',
  'IMEI',
  '备注',
];
const read = async (rows: readonly (readonly SheetCell[])[], kind: ImportKind = 'earlier-record') =>
  readFile(await workbook(rows), kind, context);
const rowsOf = async (...rows: readonly (readonly SheetCell[])[]) => {
  const file = await read([heads, ...rows]);
  return file.ok ? file.value.rows : [];
};
const wrongIn = async (...cells: readonly SheetCell[]) =>
  (await rowsOf(cells)).flatMap(({ findings }) => findings.map(({ column, code }) => `${column} ${code}`));

const day = new Date(Date.UTC(2026, 2, 1, 9, 30));

describe('a row of a file', () => {
  it('becomes what a tablet would send', async () => {
    const [first, second] = await rowsOf(
      ['Ａ-1 ', 'appliance.refrigerator', 52.1, day, '1,035.5', '单位', '91350100M000100Y43', null, '看过'],
      [1002, '电冰箱', '0.005', '2026年3月1日', null, null, null, 860123456789012, null],
    );
    expect(first).toMatchObject({ line: 2, reference: 'A-1', findings: [] });
    expect(first?.row).toEqual({
      ...{ id: rowIdOf(siteId, 'a-1'), classCode: 'appliance.refrigerator', identifiers: [], grams: 52_100 },
      ...{ consignor: { kind: 'organisation', uscc: '91350100M000100Y43' }, paidFen: 103_550, evidence: [] },
      occurredAt: '2026-03-01T01:30:00.000Z',
    });
    expect(second).toMatchObject({
      ...{ reference: '1002', identifierColumns: ['imei'] },
      row: {
        ...{ grams: 5, paidFen: 0, consignor: { kind: 'anonymous' }, occurredAt: '2026-02-28T16:00:00.000Z' },
        identifiers: [{ kind: 'imei', value: '860123456789012' }],
      },
    });
  });

  it('says everything that is wrong with its cells, with zh and en', async () => {
    expect(await wrongIn('B-1', '宇宙飞船', '5kg', '2026-02-30', 1.234, '路人', null, null)).toEqual([
      ...['class import.class-unknown', 'weight import.no-number', 'date import.no-date'],
      ...['paid import.too-many-decimals', 'consignorKind import.consignor-kind'],
    ]);
    expect(await wrongIn(null, '屏', 0.0001, 46082, -5, null, '11010519491231002X', null)).toEqual([
      ...['reference import.empty', 'class import.class-ambiguous', 'weight import.too-many-decimals'],
      ...['date import.no-date', 'paid import.no-number', 'consignorKind import.consignor-kind-missing'],
    ]);
    expect(await wrongIn('11010519491231002X', '电冰箱', 5, day)).toEqual(['reference import.reference-personal']);
    expect(await wrongIn('１１０１０５１９４９１２３１００２Ｘ', '电冰箱', 5, day)).toEqual([
      'reference import.reference-personal',
    ]);
    expect(await wrongIn('x'.repeat(41), '电冰箱', 5, day)).toEqual(['reference import.reference-too-long']);
  });

  it('has a day of a year in which there were books', async () => {
    const ofDay = (said: SheetCell): Promise<readonly string[]> => wrongIn('T-1', '电冰箱', 5, said);
    for (const early of ['0026-03-01', '0000-03-01', '1926-03-01', '1989-12-31 23:59', new Date(Date.UTC(1926, 2, 1))])
      expect(await ofDay(early)).toEqual(['date import.date-too-early']);
    expect(await ofDay('1990-01-01')).toEqual([]);
  });

  it('has no text that is longer than any field', async () => {
    const long = '０'.repeat(1_001);
    expect(await wrongIn(long, long, long, long, long, long, long, long)).toEqual(
      ['reference', 'class', 'weight', 'date', 'paid', 'consignorKind', 'consignorNumber', 'imei'].map(
        (column) => `${column} import.text-too-long`,
      ),
    );
  });

  it('has no number of which Excel has dropped digits', async () => {
    expect(await wrongIn('C-1', '电冰箱', 5, day, 0, '个人', 1.1010519491231e17, null)).toEqual([
      'consignorNumber import.number-not-text',
    ]);
  });

  it('has a record number of its own in the file', async () => {
    const rows = await rowsOf(['D-1', '电冰箱', 5, day], ['d-1', '电冰箱', 6, day]);
    expect(rows.map(({ row, findings: [found] }) => [row === null, found?.zh.slice(0, 10)])).toEqual([
      [false, undefined],
      [true, '记录号与第 2 行相'],
    ]);
  });
});

describe('the columns of a file', () => {
  it('are found by their headings in either language, others are told and not read', async () => {
    const english = await read([
      ['Weight (kg)', 'record number', 'Class *', 'Day of the hand-in'],
      [5, 'E-1', '电冰箱', day],
    ]);
    expect(english).toMatchObject({ ok: true, value: { rows: [{ reference: 'E-1', row: { grams: 5_000 } }] } });
    expect(await read([heads, ['E-2', '电冰箱', 5, day]])).toMatchObject({ value: { ignored: ['备注'] } });
  });

  it('are refused where one is missing, there twice or of the other template', async () => {
    expect(await read([heads.slice(1)])).toMatchObject({ problem: { code: 'import.heads-missing' } });
    expect(await read([[...heads, '类别']])).toMatchObject({ problem: { code: 'import.head-twice' } });
    expect(await read([heads], 'opening-stock')).toMatchObject({
      problem: { code: 'import.heads-missing', details: { missing: ['date'] } },
    });
    expect(await read([heads])).toMatchObject({ problem: { code: 'import.empty-file' } });
  });
});

describe('the id of a row', () => {
  it('follows from the site and the record number alone', () => {
    expect(isUuidV7(rowIdOf(siteId, 'A-1'))).toBe(true);
    expect(rowIdOf(siteId, ' ａ-1')).toBe(rowIdOf(siteId, 'A-1'));
    expect(rowIdOf(supervisorId, 'A-1')).not.toBe(rowIdOf(siteId, 'A-1'));
    expect(rowIdOf(siteId, 'A-2')).not.toBe(rowIdOf(siteId, 'A-1'));
  });
});

describe('a small file that asks for much work', () => {
  const answer = async (sheet: string, more: Readonly<Record<string, string>> = {}) =>
    readFile(bareWorkbook(sheet, more).toString('base64'), 'earlier-record', context);
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it('is refused for a text that no cell can hold, however many cells name it', async () => {
    const text = `${' '.repeat(10_000_000)}a${' '.repeat(10_000_000)}`;
    const parts = { 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` };
    const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`;
    expect(await answer(sheet(cells), parts)).toMatchObject({
      problem: { code: 'import.text-too-long', path: '/file' },
    });
    const pieces = `<c t="inlineStr"><is>${`<t>${'a'.repeat(11_000)}</t>`.repeat(3)}</is></c>`;
    expect(await answer(sheet(`<row>${pieces}</row>`))).toMatchObject({ problem: { code: 'import.text-too-long' } });
  });

  it('is refused for rows that hold nothing, and for more cells than anybody fills in', async () => {
    const tooLarge = { problem: { code: 'import.sheet-too-large', path: '/file' } };
    expect(await answer(sheet('<row/>'.repeat(110_000)))).toMatchObject(tooLarge);
    expect(await answer(sheet(`<row>${'<c r="A1"><v>1</v></c>'.repeat(500_001)}</row>`))).toMatchObject(tooLarge);
  });
});
