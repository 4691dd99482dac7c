import { useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { palettes, saveFile, useTheme } from '@huihuan/web-kit';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import type { Amount } from '../../../lib/api/types.ts';
import { FigureCell } from '../components/FigureCell.tsx';
import table from '../components/Table.module.css';
import type { OpenChart } from './chart-engine.ts';
import { Chart } from './Chart.tsx';
import styles from './ChartTable.module.css';

export interface Crossing {
  readonly row: string;
  readonly column: string;
}

/** Amounts by two things: the rows of the table are the columns of the chart. A column with an empty key opens nothing. */
export interface CrossTable {
  /** In the names of files. */
  readonly fileName: string;
  readonly head: string;
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly amountOf: (crossing: Crossing) => Amount;
}

/** A chart with its table: as a picture, as a workbook, as CSV; each figure of the table opens what it is the sum of. */
export function ChartTable(props: {
  title: string;
  label: string;
  picker?: ReactNode;
  cross: CrossTable;
  onOpen: (crossing: Crossing) => void;
}): ReactElement {
  const texts = useTexts();
  const { theme } = useTheme();
  const engine = useRef<OpenChart | null>(null);
  const { title, label, cross, onOpen } = props;
  const { rows, columns, amountOf } = cross;
  const bars = useMemo(
    () => ({
      categories: rows.map(({ name }) => name),
      series: columns.map(({ key, name }) => ({
        name,
        grams: rows.map((row) => amountOf({ row: row.key, column: key }).grams),
      })),
    }),
    [rows, columns, amountOf],
  );
  const sheet = () => ({
    name: cross.fileName,
    heads: [cross.head, ...columns.flatMap(({ name }) => [texts.targets.csvItems(name), texts.targets.csvGrams(name)])],
    rows: rows.map(({ key, name }) => [
      name,
      ...columns.flatMap((column) => {
        const { items, grams } = amountOf({ row: key, column: column.key });
        return [items, grams];
      }),
    ]),
  });
  const savePicture = async (): Promise<void> => {
    const picture = await engine.current?.picture(palettes[theme].panel);
    if (picture !== undefined && picture !== null) saveFile(`${cross.fileName}.png`, picture);
  };
  const acts = (
    <span className={table.wide}>
      {props.picker}
      <Downloads of={title} sheet={sheet} onPicture={() => void savePicture()} />
    </span>
  );
  return (
    <Section title={title} aside={acts}>
      <Chart bars={bars} label={label} engine={engine} />
      <details className={styles.rows} open>
        <summary>{texts.targets.asTable}</summary>
        <div className={table.scroll} role="group" aria-label={label} tabIndex={0}>
          <table className={table.table} data-table={cross.fileName}>
            <thead>
              <tr>
                <th scope="col">{cross.head}</th>
                {columns.map(({ key, name }) => (
                  <th key={key} scope="col" className={table.number}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.name}</th>
                  {columns.map((column) => (
                    <FigureCell
                      key={column.key}
                      amount={amountOf({ row: row.key, column: column.key })}
                      about={`${row.name} ${column.name}`}
                      onOpen={column.key === '' ? null : () => onOpen({ row: row.key, column: column.key })}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}
