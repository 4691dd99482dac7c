import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import { Button, count, Segmented, StateMark } from '@huihuan/web-kit';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { daysQuery } from '../../../lib/day/day-query.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showDay, useSelection } from '../../../lib/state/selection.ts';
import { calendarOf, indexOfDay } from '../api/calendar.ts';
import { speeds, usePlay } from '../api/use-play.ts';
import { DayPicture } from './DayPicture.tsx';
import styles from './TimeBar.module.css';

/** Whether it is now or the past that is shown, and the way back. */
function Said({ day, onNow }: { day: string | null; onNow: () => void }): ReactElement {
  const texts = useTexts().time;
  return (
    <div className={styles.said}>
      <p role="status">
        <StateMark tone={day === null ? 'good' : 'wait'} icon={day === null ? 'wave' : 'clock'}>
          {day === null ? texts.now : texts.past}
        </StateMark>
        {day === null ? null : <strong>{day}</strong>}
      </p>
      {day === null ? null : (
        <Button icon="retry" onClick={onNow}>
          {texts.backToNow}
        </Button>
      )}
    </div>
  );
}

/** The days since the records begin. The right end is now; everywhere else the page shows the past and says so. */
export function TimeBar(): ReactElement {
  const texts = useTexts().time;
  const { day } = useSelection();
  const { data: days, error, refetch } = useQuery(daysQuery(useAreaCode()));
  const calendar = useMemo(() => (days === undefined ? [] : calendarOf(days)), [days]);
  const { isPlaying, speed, setSpeed, play, pause } = usePlay(calendar);
  const last = Math.max(calendar.length - 1, 0);
  const shown = indexOfDay(calendar, day);
  const events = calendar[shown]?.events ?? 0;
  const hasPast = last > 0;

  const move = (index: number): void => {
    pause();
    showDay(index >= last ? null : (calendar[index]?.day ?? null));
  };

  return (
    <section className={day === null ? styles.bar : styles.past} aria-label={texts.label} data-day={day ?? 'now'}>
      <Said day={day} onNow={() => move(last)} />
      <div className={styles.track}>
        {error === null ? null : (
          <p className={styles.words}>
            {texts.failed} <Button onClick={() => void refetch()}>{texts.retry}</Button>
          </p>
        )}
        {days !== undefined && !hasPast ? <p className={styles.words}>{texts.noPast}</p> : null}
        {hasPast ? (
          <>
            <DayPicture calendar={calendar} shown={shown} />
            <input
              type="range"
              min={0}
              max={last}
              value={shown}
              onChange={({ target }) => move(Number(target.value))}
              aria-label={texts.slider}
              aria-valuetext={day === null ? texts.now : texts.valueOf(day, count(events))}
            />
            <div className={styles.ends} aria-hidden="true">
              <span>{calendar[0]?.day}</span>
              <span>{day === null ? null : texts.events(count(events))}</span>
              <span>{texts.now}</span>
            </div>
          </>
        ) : null}
      </div>
      {hasPast ? (
        <div className={styles.play}>
          <Button icon={isPlaying ? 'pause' : 'play'} onClick={isPlaying ? pause : play}>
            {isPlaying ? texts.pause : texts.play}
          </Button>
          <Segmented
            label={texts.speed}
            value={speed}
            onChange={setSpeed}
            segments={speeds.map((value) => ({ value, face: `${value}×`, name: texts.speedOf(value) }))}
          />
        </div>
      ) : null}
    </section>
  );
}
