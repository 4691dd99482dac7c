import { useState, type ReactElement } from 'react';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { areasAsSheet, areasOf, arrangeAreas, type AreaOrder } from '../api/areas.ts';
import { figureKinds, type Figures } from '../api/figures.ts';
import { FigureCell } from './FigureCell.tsx';
import styles from './Table.module.css';
import type { OpenFigure } from './Totals.tsx';

/** The figures of the areas right below, sorted as one likes, and as a file. A press on an area shows it alone. */
export function AreaTable(props: {
  figures: Figures;
  fileName: string;
  onOpen: OpenFigure;
  onArea: (areaCode: string) => void;
}): ReactElement | null {
  const all = useTexts();
  const texts = all.targets;
  const { figures, onOpen, onArea } = props;
  const [order, setOrder] = useState<AreaOrder>({ by: 'collected', descending: true });
  const rows = arrangeAreas(areasOf(figures), order);
  if (rows.length === 0) return null;
  const nameOf = (by: AreaOrder['by']): string => (by === 'name' ? texts.area : (texts.kind[by] ?? by));
  const heads = [
    texts.areaCode,
    texts.area,
    ...figureKinds.flatMap((kind) => [texts.csvItems(nameOf(kind)), texts.csvGrams(nameOf(kind))]),
  ];
  const head = (by: AreaOrder['by']): ReactElement => {
    const isSorted = order.by === by;
    return (
      <th
        key={by}
        scope="col"
        className={by === 'name' ? undefined : styles.number}
        aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          title={all.sites.sortBy(nameOf(by))}
          onClick={() => setOrder({ by, descending: isSorted ? !order.descending : by !== 'name' })}
        >
          {nameOf(by)}
          <span aria-hidden="true">{isSorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    );
  };
  const save = <Downloads of={texts.byArea} sheet={() => areasAsSheet(rows, heads, `huihuan-${props.fileName}`)} />;
  return (
    <Section title={texts.byArea} aside={save}>
      <div className={styles.scroll} role="group" aria-label={texts.byArea} tabIndex={0}>
        <table className={styles.table} data-table="areas">
          <thead>
            <tr>{(['name', ...figureKinds] as const).map(head)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.areaCode} data-area={row.areaCode}>
                <th scope="row">
                  {row.areaCode === '' ? (
                    all.unknown
                  ) : (
                    <button type="button" title={texts.openArea(row.name)} onClick={() => onArea(row.areaCode)}>
                      {row.name}
                    </button>
                  )}
                </th>
                {figureKinds.map((kind) => (
                  <FigureCell
                    key={kind}
                    amount={row.amounts[kind]}
                    about={`${row.name} ${nameOf(kind)}`}
                    onOpen={row.areaCode === '' ? null : () => onOpen({ kind, areaCode: row.areaCode })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
