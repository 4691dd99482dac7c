import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import write from 'write-excel-file/node';
import { shownText } from './cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { bareWorkbook, sheetOf, zipOf } from '@huihuan/testing-documents';
import { BrokenZip, ZipTooLarge } from './zip-parts.ts';

const read = async (file: Buffer, mostRows = 100) =>
  (await readWorkbook(file, mostRows)).map(({ line, cells }) => ({
    line,
    cells: [...cells].map(([place, cell]) => `${place} ${cell.kind} ${shownText(cell)}`),
  }));
const row = (cells: string): string => `<worksheet><sheetData><row r="3">${cells}</row></sheetData></worksheet>`;
const cellsOf = async (cells: string, more: Readonly<Record<string, string>> = {}) =>
  (await read(bareWorkbook(row(cells), more))).flatMap((one) => one.cells);

describe('a workbook', () => {
  it('as Excel writes it is read cell by cell, its empty rows left out', async () => {
    const day = new Date(Date.UTC(2026, 2, 1, 9, 30));
    const cells = [
      [{ value: '记录号' }, { value: '重量' }],
      [null, null],
      [{ value: 'A & <B>' }, { value: 52.1 }, { value: day, format: 'yyyy-mm-dd hh:mm' }],
    ];
    expect(await read(Buffer.from(await write(cells).toBuffer()))).toEqual([
      { line: 1, cells: ['0 text 记录号', '1 text 重量'] },
      { line: 3, cells: ['0 text A & <B>', '1 number 52.1', '2 date 2026-03-01 09:30:00'] },
    ]);
  });

  it('keeps texts, numbers, days and errors apart, wherever they stand', async () => {
    const shared = '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yi</t></rPh></si></sst>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/>' +
      '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const parts = { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles };
    const cells =
      '<c r="A3" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="AB3"><v>860123456789012</v></c><c s="1"><v>46082</v></c>' +
      '<c s="2"><v>46082.5</v></c><c s="3"><v>5</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="str"><v>&#x4e01;</v></c>';
    expect(await cellsOf(cells, parts)).toEqual([
      ...['0 text 甲', '1 text 乙丙', '27 number 860123456789012', '28 date 2026-03-01', '29 date 2026-03-01 12:00:00'],
      ...['30 number 5', '31 error #N/A', '32 text TRUE', '33 text 丁'],
    ]);
  });

  it('tells a formula by itself, whatever it was last worked out to', async () => {
    expect(await read(bareWorkbook(sheetOf([['=HYPERLINK(1)|50']])))).toEqual([{ line: 1, cells: ['0 formula =…'] }]);
    expect(await cellsOf('<x:c xmlns:x="a"><x:f/><x:v>5</x:v></x:c>')).toEqual(['0 formula =…']);
  });

  it('is not read beyond the columns that there may be', async () => {
    expect(await cellsOf(`<c r="GR3"><v>1</v></c><c r="GS3" t="str"><v>${'a'.repeat(40_000)}</v></c>`)).toEqual([
      '199 number 1',
    ]);
  });

  it('is read no further than one row beyond the most', async () => {
    expect(await read(bareWorkbook(sheetOf(Array.from({ length: 9 }, () => ['a']))), 3)).toHaveLength(4);
  });
});

describe('a hostile file', () => {
  const wrong = async (file: Buffer): Promise<unknown> => {
    const failed: unknown = await readWorkbook(file, 100).catch((failure: unknown) => failure);
    expect(failed).toBeInstanceOf(Error);
    return (failed as Error).constructor;
  };

  it('that grows beyond all bounds is not opened to its end, whatever it says of its size', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, ' ');
    expect(deflateRawSync(bomb).length).toBeLessThan(100_000);
    expect(await wrong(bareWorkbook(bomb))).toBe(ZipTooLarge);
    const half = Buffer.alloc(20 * 1024 * 1024, ' ').toString();
    expect(await wrong(bareWorkbook(half, { 'xl/sharedStrings.xml': half }))).toBe(ZipTooLarge);
  });

  it('that declares entities or hides what it says is none', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>';
    expect(await wrong(bareWorkbook(entities + sheetOf([['&c;']])))).toBe(BrokenZip);
    expect(await wrong(bareWorkbook(row('<c t="str"><v><![CDATA[x]]></v></c>')))).toBe(BrokenZip);
  });

  it('that is something else, broken, encrypted or leads elsewhere is none', async () => {
    const good = bareWorkbook(sheetOf([['a']]));
    const encrypted = Buffer.from(good);
    const directory = encrypted.readUInt32LE(encrypted.length - 6);
    encrypted.writeUInt16LE(1, directory + 8);
    const away =
      '<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
    const files = [
      ...[Buffer.from('记录号,类别\n'), Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(0), Buffer.alloc(4_000)],
      ...[good.subarray(0, 200), good.subarray(30), zipOf({ 'word/document.xml': '<a/>' }), encrypted],
      bareWorkbook(sheetOf([['a']]), { 'xl/_rels/workbook.xml.rels': away }),
    ];
    for (const file of files) expect(await wrong(file)).toBe(BrokenZip);
  });

  it('broken at any place is read or refused, and never anything else', async () => {
    const good = bareWorkbook(sheetOf([['a', 'b']]));
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Buffer.from(good);
      bytes[at] = 255 - (bytes[at] ?? 0);
      const failed: unknown = await readWorkbook(bytes, 100).catch((failure: unknown) => failure);
      if (failed instanceof Error && !(failed instanceof BrokenZip)) expect(failed).toBeInstanceOf(ZipTooLarge);
    }
  });
});
