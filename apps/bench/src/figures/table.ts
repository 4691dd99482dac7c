import type { Figure, FigureDefinition } from './figure.ts';
import { markdownTable } from './markdown-table.ts';

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

/** The figures as a table of Markdown. */
export const tableOf = (told: readonly Told[]): string =>
  markdownTable(
    heads,
    told.map(({ figure, definition }) => [
      `\`${figure.name}\``,
      ...[shown(figure.ours), shown(figure.baseline), figure.unit, shown(figure.ratio)],
      ...[aimOf(definition), metOf(figure)],
    ]),
  );
