import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, dayOf, count, StateMark, Weight } from '@huihuan/web-kit';
import { dwellOf } from '../../../lib/custody/dwell.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { Stored } from '../api/use-storage.ts';
import styles from './storage.module.css';

export function StorageRow(props: {
  row: Stored;
  index: number;
  start: number;
  now: number;
  isSelected: boolean;
  onSelect: (index: number) => void;
  /** Puts it into a bay; `null` where nobody may, or it lies in one, in a container or on the line. */
  onPut: (() => void) | null;
}): ReactElement {
  const { row, index, start, now, isSelected, onSelect, onPut } = props;
  const { storage: texts } = useStationTexts();
  const bays = useBayTexts();
  const nameOf = useClassNames();
  const { item, state } = row.holding;
  const dwell = dwellOf(row.arrivedAt, row, now);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${start}px)` }}
      data-item={item.itemId}
      data-index={index}
      onClick={() => onSelect(index)}
    >
      <td>
        <Link to="/items/$itemId" params={{ itemId: item.itemId }}>
          {nameOf(item.classCode)}
        </Link>
      </td>
      <td className={styles.code}>
        {item.identifiers.map(({ value }) => value).join(' · ') || item.itemId.slice(-12)}
      </td>
      <td>
        <Weight grams={item.grams} />
      </td>
      <td>{texts.states[state]}</td>
      <td className={styles.code}>{row.containerCode ?? ''}</td>
      <td className={styles.code}>
        {onPut === null ? null : (
          <Button name={`${bays.away} ${item.itemId.slice(-12)}`} onClick={onPut}>
            {bays.away}
          </Button>
        )}
        {row.bayId === null ? null : (
          <Link to="/bays/$bayId" params={{ bayId: row.bayId }}>
            {row.bayCode}
          </Link>
        )}
      </td>
      <td>{dayOf(row.arrivedAt)}</td>
      <td>
        {dwell.state === 'within' ? (
          texts.days(count(dwell.days))
        ) : (
          <StateMark
            tone={dwell.state === 'over' ? 'alarm' : 'wait'}
            icon={dwell.state === 'over' ? 'warning' : 'clock'}
          >
            {`${texts.days(count(dwell.days))} · ${texts[dwell.state]}`}
          </StateMark>
        )}
      </td>
      <td>{row.limitDays === null ? texts.noLimit : texts.days(count(row.limitDays))}</td>
    </tr>
  );
}
