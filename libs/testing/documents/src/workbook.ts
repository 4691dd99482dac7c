import { deflateRawSync } from 'node:zlib';
import write from 'write-excel-file/node';

export type SheetCell = string | number | Date | null;

const dayFormat = 'yyyy-mm-dd';

/** A workbook as Excel writes it, in base64: the headings, and rows below them. */
export const workbook = async (rows: readonly (readonly SheetCell[])[]): Promise<string> => {
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: dayFormat } : value === null ? null : { value })),
  );
  return (await write(cells).toBuffer()).toString('base64');
};

const local = (name: Buffer, packed: Buffer, method: number): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
};

/** A zip of these parts. What it says of the size of each once it is opened is a lie, as in a zip bomb. */
export const zipOf = (parts: Readonly<Record<string, string | Buffer>>): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const bytes = Buffer.from(name);
    const body = local(bytes, packed, 8);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(at, 42);
    entries.push(Buffer.concat([entry, bytes]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
};

/** A workbook of one sheet whose XML is written by hand. */
export const bareWorkbook = (sheet: string | Buffer, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });

/** The XML of a sheet: each text is a cell of text, `=` begins a formula whose last value is what stands behind `|`. */
export const sheetOf = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row, index) => {
    const own = row.map((text) => {
      const [formula, value = ''] = text.split('|');
      return text.startsWith('=')
        ? `<c><f>${formula?.slice(1)}</f><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${index + 1}">${own.join('')}</row>`;
  });
  return `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
};
