import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { sumOf, type FigureKind, type Figures } from '../api/figures.ts';
import { monthsIn, type Months } from '../api/periods.ts';
import { FigureCell } from './FigureCell.tsx';
import styles from './MonthChart.module.css';
import table from './Table.module.css';
import type { OpenFigure } from './Totals.tsx';

const [width, height, foot] = [720, 160, 20];
const drawn = ['collected', 'consumed'] as const;

/** Collected and treated month by month: columns for the eye, the same as a table with figures that open. */
export function MonthChart(props: { figures: Figures; months: Months; onOpen: OpenFigure }): ReactElement | null {
  const texts = useTexts().targets;
  const { figures, onOpen } = props;
  const of = (month: string, kind: FigureKind) =>
    sumOf(figures.months.filter((row) => row.month === month && row.kind === kind));
  const months = monthsIn(props.months).map((month) => ({
    month,
    amounts: drawn.map((kind) => ({ kind, amount: of(month, kind) })),
  }));
  const most = Math.max(...months.flatMap(({ amounts }) => amounts.map(({ amount }) => amount.grams)), 0);
  if (most === 0) return null;
  const step = width / months.length;
  const column = Math.min(26, step * 0.36);
  return (
    <Section title={texts.byMonth} aside={<Key />}>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={texts.chart}>
        <line x1="0" x2={width} y1={height} y2={height} className={styles.ground} />
        {months.map(({ month, amounts }, index) => (
          <g key={month} transform={`translate(${(index + 0.5) * step} 0)`}>
            {amounts.map(({ kind, amount }, place) => {
              const tall = ((height - 12) * amount.grams) / most;
              return (
                <rect
                  key={kind}
                  className={styles[kind]}
                  x={place === 0 ? -column - 1 : 1}
                  y={height - tall}
                  width={column}
                  height={tall}
                >
                  <title>{`${month} ${texts.kind[kind] ?? ''} ${weightText(amount.grams)}`}</title>
                </rect>
              );
            })}
            <text y={height + 14} textAnchor="middle" className={styles.month}>
              {month.slice(2)}
            </text>
          </g>
        ))}
      </svg>
      <details className={styles.rows}>
        <summary>{texts.asTable}</summary>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              {drawn.map((kind) => (
                <th key={kind} scope="col" className={table.number}>
                  {texts.kind[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, amounts }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {amounts.map(({ kind, amount }) => (
                  <FigureCell
                    key={kind}
                    amount={amount}
                    about={`${month} ${texts.kind[kind] ?? ''}`}
                    onOpen={() => onOpen({ kind, fromMonth: month, toMonth: month })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}

function Key(): ReactElement {
  const texts = useTexts().targets;
  return (
    <span className={styles.key}>
      {drawn.map((kind) => (
        <span key={kind}>
          <i className={styles[kind]} />
          {texts.kind[kind]}
        </span>
      ))}
    </span>
  );
}
