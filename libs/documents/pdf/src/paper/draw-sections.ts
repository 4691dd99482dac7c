import type { DocumentField, DocumentSection, Words } from '@huihuan/documents-domain';
import { drawCode } from '../codes/draw-code.ts';
import { grey, heightOf, millimetres, rule, write, type Pen } from '../pen.ts';
import { drawTable } from './draw-table.ts';

/** How one kind of paper is filled. */
export interface Setting {
  readonly pen: Pen;
  /** Type size in points of what is read; the second language is smaller. */
  readonly size: number;
  /** How many fields stand beside each other. */
  readonly columns: number;
  /** Makes sure that this much is free below; may begin another sheet. */
  readonly makeRoom: (height: number) => void;
}

const titleOf = ({ pen, size, makeRoom }: Setting, { zh, en }: Words): void => {
  makeRoom(size * 5);
  pen.y += size * 0.8;
  pen.y += write(pen, `${zh}  ${en}`, { x: pen.left, y: pen.y, width: pen.width }, { size: size * 1.05 });
  pen.y += size * 0.2;
  rule(pen);
  pen.y += size * 0.4;
};

const secondSize = (size: number): number => Math.max(5.5, size * 0.66);

/** The label above, the value below it: both wrap, so nothing is cut. @returns the height */
const fieldAt = ({ pen, size }: Setting, { label, value }: DocumentField, x: number, width: number): number => {
  const inside = width - size * 0.6;
  const head = write(
    pen,
    `${label.zh} ${label.en}`,
    { x, y: pen.y, width: inside },
    { size: secondSize(size), colour: grey },
  );
  return head + write(pen, value, { x, y: pen.y + head, width: inside }, { size });
};

const heightOfField = ({ pen, size }: Setting, { label, value }: DocumentField, width: number): number => {
  const inside = width - size * 0.6;
  return heightOf(pen, `${label.zh} ${label.en}`, inside, secondSize(size)) + heightOf(pen, value, inside, size);
};

/** Rows of fields: a wide one stands alone. */
const rowsOf = (fields: readonly DocumentField[], columns: number): readonly (readonly DocumentField[])[] => {
  const rows: DocumentField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const fits = last !== undefined && last.length < columns && last[0]?.wide !== true && field.wide !== true;
    if (fits) last.push(field);
    else rows.push([field]);
  }
  return rows;
};

const drawFields = (setting: Setting, fields: readonly DocumentField[]): void => {
  const { pen, size, columns, makeRoom } = setting;
  for (const row of rowsOf(fields, columns)) {
    const width = row[0]?.wide === true ? pen.width : pen.width / columns;
    makeRoom(Math.max(...row.map((field) => heightOfField(setting, field, width))));
    const heights = row.map((field, place) => fieldAt(setting, field, pen.left + place * width, width));
    pen.y += Math.max(...heights) + size * 0.35;
  }
};

const drawSignatures = ({ pen, size, makeRoom }: Setting, of: readonly Words[]): void => {
  makeRoom(size * 5);
  pen.y += size * 3;
  const width = pen.width / of.length;
  const heights = of.map(({ zh, en }, place) => {
    const x = pen.left + place * width;
    pen.doc
      .moveTo(x, pen.y)
      .lineTo(x + width * 0.85, pen.y)
      .lineWidth(0.5)
      .strokeColor('#000')
      .stroke();
    return write(
      pen,
      `${zh} ${en}`,
      { x, y: pen.y + 2, width: width * 0.85 },
      { size: secondSize(size), colour: grey },
    );
  });
  pen.y += Math.max(...heights) + size;
};

const drawCodeSection = (setting: Setting, section: Extract<DocumentSection, { kind: 'code' }>): void => {
  const { pen, size, makeRoom } = setting;
  const height = millimetres(14);
  makeRoom(height + size * 2);
  const drawn = drawCode(pen, section.symbology, section.text, {
    x: pen.left,
    y: pen.y,
    width: millimetres(60),
    height,
  });
  pen.y += drawn;
  pen.y += write(
    pen,
    section.caption ?? section.text,
    { x: pen.left, y: pen.y, width: pen.width },
    { size: secondSize(size) },
  );
};

const drawNote = ({ pen, size, makeRoom }: Setting, { zh, en }: Words): void => {
  makeRoom(heightOf(pen, zh, pen.width, size * 0.85) + heightOf(pen, en, pen.width, secondSize(size)) + size);
  pen.y += size * 0.6;
  const at = () => ({ x: pen.left, y: pen.y, width: pen.width });
  pen.y += write(pen, zh, at(), { size: size * 0.85 });
  pen.y += write(pen, en, at(), { size: secondSize(size), colour: grey });
};

const drawPlain = (setting: Setting, section: Exclude<DocumentSection, { kind: 'table' }>): void => {
  switch (section.kind) {
    case 'fields':
      if (section.title !== undefined) titleOf(setting, section.title);
      return drawFields(setting, section.fields);
    case 'code':
      return drawCodeSection(setting, section);
    case 'note':
      return drawNote(setting, section.text);
    case 'signatures':
      return drawSignatures(setting, section.of);
  }
};

export const drawSections = async (setting: Setting, sections: readonly DocumentSection[]): Promise<void> => {
  for (const section of sections) {
    if (section.kind !== 'table') {
      drawPlain(setting, section);
      continue;
    }
    if (section.title !== undefined) titleOf(setting, section.title);
    await drawTable(setting, section);
  }
};
