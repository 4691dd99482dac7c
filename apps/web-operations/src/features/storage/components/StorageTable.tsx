import { useEffect, useRef, type ReactElement } from 'react';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useRowsInSight } from '../../../lib/parts/use-rows-in-sight.ts';
import type { Stored } from '../api/use-storage.ts';
import styles from './storage.module.css';
import { StorageRow } from './StorageRow.tsx';

const rowPixels = 40;
const framePixels = 560;

/** The row that a key led to: new each time, so that it is brought into sight again after one scrolled away from it. */
export interface Place {
  readonly index: number;
}

/** Whether it lies loose in the stock and in no bay. */
const waitsForBay = ({ bayId, containerCode, holding: { state } }: Stored): boolean =>
  bayId === null && containerCode === null && (state === 'in-stock' || state === 'reserved');

/** Only what is in sight is drawn, however long the list; near its end the next page is asked for. */
export function StorageTable(props: {
  rows: readonly Stored[];
  now: number;
  at: Place;
  selected: number;
  onSelect: (index: number) => void;
  onEnd: () => void;
  onPut: ((row: Stored) => void) | null;
}): ReactElement {
  const { rows, now, at, selected, onSelect, onEnd, onPut } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { storage: texts } = useStationTexts();
  const { storage: bays } = useBayTexts();
  const { first, last, totalPixels, onScroll } = useRowsInSight(rows.length, rowPixels, framePixels);
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 40) onEnd();
  }, [last, rows.length, onEnd]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const [top, room] = [at.index * rowPixels, element.clientHeight - 2 * rowPixels];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [at]);
  const heads = [
    texts.item,
    texts.identifier,
    texts.weight,
    texts.state,
    texts.container,
    bays.bay,
    texts.arrived,
    texts.dwell,
    texts.limit,
  ];
  return (
    <div
      ref={frame}
      data-rows={rows.length}
      onScroll={onScroll}
      className={styles.frame}
      tabIndex={0}
      role="group"
      aria-label={texts.title}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: totalPixels }}>
          {rows.slice(first, last).map((row, place) => (
            <StorageRow
              key={row.holding.item.itemId}
              row={row}
              index={first + place}
              start={(first + place) * rowPixels}
              now={now}
              isSelected={first + place === selected}
              onSelect={onSelect}
              onPut={onPut === null || !waitsForBay(row) ? null : () => onPut(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
