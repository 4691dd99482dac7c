import type { ReactElement } from 'react';
import type { CalendarDay } from '../api/calendar.ts';
import styles from './TimeBar.module.css';

const height = 100;
const thickest = 12;
const roomFor = 700;

/** How much was recorded on each day, as bars over the slider. The slider says the same in words. */
export function DayPicture(props: { calendar: readonly CalendarDay[]; shown: number }): ReactElement {
  const { calendar, shown } = props;
  const most = Math.max(1, ...calendar.map(({ events }) => events));
  const width = Math.max(1, Math.min(thickest, Math.floor(roomFor / calendar.length) - 1));
  const bar = ({ events }: CalendarDay, index: number): string =>
    events === 0 ? '' : `M${index} ${height}V${(height - Math.max(6, (events / most) * height)).toFixed(1)}`;
  const chosen = calendar[shown];
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${Math.max(calendar.length - 1, 1)} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className={styles.bars}
        d={calendar.map(bar).join('')}
        strokeWidth={width}
        vectorEffect="non-scaling-stroke"
      />
      {chosen === undefined ? null : (
        <path className={styles.chosen} d={bar(chosen, shown)} strokeWidth={width} vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
