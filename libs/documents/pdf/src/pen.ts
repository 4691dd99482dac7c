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

/** Text in a column, wrapped. @returns its height */
export const write = (
  { doc }: Pen,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { size, colour = black, align = 'left' }: Style,
): number => {
  doc.fontSize(size).fillColor(colour);
  const height = doc.heightOfString(text, { width, align });
  doc.text(text, x, y, { width, align });
  return height;
};

export const heightOf = ({ doc }: Pen, text: string, width: number, size: number): number =>
  doc.fontSize(size).heightOfString(text, { width });

export const rule = ({ doc, left, width, y }: Pen): void => {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor('#999')
    .stroke();
};
