import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { Column, Order } from '../api/arrange-sites.ts';
import styles from './ColumnHead.module.css';

const numeric: ReadonlySet<Column> = new Set(['items', 'stock', 'filled']);

/** The head of a column; a press sorts by it, a second press turns the order round. Numbers begin with the largest. */
export function ColumnHead(props: { column: Column; order: Order; onOrder: (order: Order) => void }): ReactElement {
  const texts = useTexts().sites;
  const { column, order, onOrder } = props;
  const sorted = order.column === column;
  const largestFirst = numeric.has(column) || column === 'state';
  const press = (): void => onOrder({ column, descending: sorted ? !order.descending : largestFirst });
  return (
    <th
      scope="col"
      className={numeric.has(column) ? styles.number : styles.words}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={press} title={texts.sortBy(texts[column])}>
        {texts[column]}
        <span aria-hidden="true">{sorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
