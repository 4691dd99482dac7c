import { useEffect, useRef, useState, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { row as rowHeights } from '@huihuan/web-kit';
import styles from './VirtualTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** A width in the words of CSS grids: `120px`, `2fr`. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows drawn before and after those in sight, so that a quick turn of the wheel shows no gap. */
const beside = 12;

/** The first and the last row to draw; all rows are equally high, so nothing needs to be measured. */
export const windowAt = (scrolled: number, height: number, count: number): { first: number; last: number } => ({
  first: Math.max(0, Math.floor(scrolled / rowHeights.desk) - beside),
  last: Math.max(0, Math.min(count - 1, Math.ceil((scrolled + height) / rowHeights.desk) + beside)),
});

/**
 * A table that draws only the rows in sight, however many there are. It asks for more rows before its end is reached; the
 * arrow keys, Page up and down, Home and End move the row that is marked.
 */
export function VirtualTable<Row>(props: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  height: number;
  at: number;
  onGo: (index: number) => void;
  picked?: ReadonlySet<string>;
  onEnd?: () => void;
}): ReactElement {
  const { label, columns, rows, idOf, height, at, onGo, picked, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const { first, last } = windowAt(scrolled, height, rows.length);
  useEffect(() => {
    if (last >= rows.length - 100) onEnd?.();
  }, [last, rows.length, onEnd]);
  const page = Math.max(1, Math.floor(height / rowHeights.desk) - 2);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, rows.length - 1));
    onGo(next);
    const element = frame.current;
    if (element === null) return;
    const [top, room] = [next * rowHeights.desk, element.clientHeight - 2 * rowHeights.desk];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };
  const grid = { '--columns': columns.map(({ width }) => width).join(' ') } as CSSProperties;
  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ height, ...grid }}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const next = moves[event.key];
        if (next === undefined) return;
        event.preventDefault();
        go(next);
      }}
    >
      <div className={styles.head} role="row" aria-rowindex={1}>
        {columns.map(({ key, title, isNumber }) => (
          <span key={key} role="columnheader" className={`${styles.cell} ${isNumber === true ? styles.number : ''}`}>
            {title}
          </span>
        ))}
      </div>
      <div className={styles.body} role="rowgroup" style={{ height: rows.length * rowHeights.desk }}>
        {rows.slice(first, last + 1).map((row, offset) => {
          const index = first + offset;
          const id = idOf(row);
          const looks = [styles.row, picked?.has(id) === true ? styles.picked : '', index === at ? styles.here : ''];
          return (
            <div
              key={id}
              className={looks.join(' ')}
              style={{ transform: `translateY(${index * rowHeights.desk}px)` }}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={picked?.has(id) ?? false}
              data-row={id}
              onClick={() => onGo(index)}
            >
              {columns.map(({ key, cell, isNumber }) => (
                <span key={key} role="gridcell" className={`${styles.cell} ${isNumber === true ? styles.number : ''}`}>
                  {cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
