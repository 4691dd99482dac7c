import type { Figure, FigureDefinition } from './figure.ts';

export interface Told {
  readonly figure: Figure;
  readonly definition: FigureDefinition;
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const shown = (value: number | null): string => (value === null ? '–' : number.format(value));

const aimOf = ({ aim }: FigureDefinition): string => {
  if (aim === null) return '–';
  return 'atMost' in aim ? `≤ ${shown(aim.atMost)}` : `≥ ${shown(aim.atLeast)}`;
};

const metOf = ({ aim, met }: Figure): string => {
  if (aim === null) return '–';
  return met ? 'yes' : 'no';
};

const heads = ['figure', 'ours', 'baseline', 'unit', 'ratio', 'aim', 'met'] as const;

/** The figures as a table of Markdown, aligned for those who read it as text. */
export const tableOf = (told: readonly Told[]): string => {
  const rows = [
    heads,
    ...told.map(({ figure, definition }) => [
      `\`${figure.name}\``,
      ...[shown(figure.ours), shown(figure.baseline), figure.unit, shown(figure.ratio)],
      ...[aimOf(definition), metOf(figure)],
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
};
