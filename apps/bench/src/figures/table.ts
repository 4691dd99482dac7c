import type { Figure } from './figure.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const shown = (value: number | null): string => (value === null ? '–' : number.format(value));

const aimOf = ({ aim, ratio }: Figure): string => {
  if (aim === null) return '–';
  return `${ratio === null ? '≤' : '≥'} ${shown(aim)}`;
};

const metOf = ({ aim, met }: Figure): string => {
  if (aim === null) return '–';
  return met ? 'yes' : 'no';
};

const heads = ['figure', 'ours', 'baseline', 'unit', 'ratio', 'aim', 'met'] as const;

/** The figures as a table of Markdown, aligned for those who read it as text. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [
    heads,
    ...figures.map((figure) => [
      `\`${figure.name}\``,
      ...[shown(figure.ours), shown(figure.baseline), figure.unit, shown(figure.ratio), aimOf(figure), metOf(figure)],
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
};
