/** A point of a stroke, in units of the field that was drawn in: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** The field that a signature is drawn in, in points of PDF as well as in units of the screen. */
export const field = { width: 480, height: 160 } as const;

const drawn = (stroke: readonly Point[]): string => {
  const [first, ...rest] = stroke.map(([x, y]) => `${x.toFixed(1)} ${(field.height - y).toFixed(1)}`);
  if (first === undefined) return '';
  // a touch without a stroke is a dot: a line to where it stands, with round ends
  return [`${first} m`, ...(rest.length === 0 ? [first] : rest).map((point) => `${point} l`), 'S'].join(' ');
};

/**
 * What was drawn, as a page of PDF 1.4: lines, a few kilobytes, and nothing of it can be taken for a photo, which would be
 * compared with all other signatures as if a picture had been used twice.
 */
export const drawnPdf = (strokes: readonly (readonly Point[])[]): Blob => {
  const lines = ['2 w 1 J 1 j', ...strokes.map(drawn)].join('\n');
  const box = `[0 0 ${field.width} ${field.height}]`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << >> >>`,
    `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\n`;
  return new Blob([`${text}startxref\n${start}\n%%EOF\n`], { type: 'application/pdf' });
};
