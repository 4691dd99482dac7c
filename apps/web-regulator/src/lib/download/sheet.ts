/** A table as files hold it: numbers stay numbers, so that others can count with them. */
export interface Sheet {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** As spreadsheets of China read it: marked as UTF-8; a text that they would take for a formula begins with a mark. */
export const csvOf = ({ heads, rows }: Sheet): string =>
  `\uFEFF${[heads, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;

const cellOf = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
