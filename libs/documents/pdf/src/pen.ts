import type PDFDocument from 'pdfkit';

/** What is drawn on, and where: points (1/72 inch) from the upper left. */
export interface Pen {
  readonly doc: InstanceType<typeof PDFDocument>;
  readonly left: number;
  readonly width: number;
  /** Where the next thing stands. */
  y: number;
}

export const millimetres = (length: number): number => (length * 72) / 25.4;

const black = '#000';
export const grey = '#555';

export interface Style {
  readonly size: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Text in a column, wrapped, where its height is known or nobody asks. */
export const put = (
  { doc }: Pen,
  text: string,
  { x, y, width }: Column,
  { size, colour = black, align = 'left' }: Style,
): void => {
  doc.fontSize(size).fillColor(colour).text(text, x, y, { width, align });
};

export const heightOf = ({ doc }: Pen, text: string, width: number, size: number): number =>
  doc.fontSize(size).heightOfString(text, { width });

/** Text in a column, wrapped. @returns its height */
export const write = (pen: Pen, text: string, column: Column, style: Style): number => {
  const height = heightOf(pen, text, column.width, style.size);
  put(pen, text, column, style);
  return height;
};

export const rule = ({ doc, left, width, y }: Pen): void => {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor('#999')
    .stroke();
};
