import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { count, Empty, moment, Skeleton } from '@huihuan/web-kit';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { alarmsQuery } from '../api/alarm-queries.ts';
import { useLiveAlarms } from '../api/use-live-alarms.ts';
import styles from './AlarmBoard.module.css';
import badge from './AlarmBadge.module.css';
import { AlarmStateMark } from './AlarmStateMark.tsx';
import { useWanting } from './AlarmBadge.tsx';
import { useAlarmWords } from './use-alarm-words.ts';

const shown = 20;

/** The alarms of the area that want somebody, the newest first, to be read and not pressed; as many as there is room for. */
export function AlarmBoard(): ReactElement {
  useLiveAlarms();
  const texts = useTexts();
  const words = useAlarmWords();
  const wanting = useWanting();
  const { data } = useInfiniteQuery(alarmsQuery(useAreaCode(), { state: 'wanting', kind: null }));
  const alarms = data?.pages[0]?.alarms;
  const mark = wanting === 0 ? null : <b className={badge.badge}>{count(wanting)}</b>;
  return (
    <Section title={texts.alarms.view} aside={mark}>
      {alarms === undefined ? <Skeleton lines={3} label={texts.loading} /> : null}
      {alarms?.length === 0 ? <Empty>{texts.wall.noAlarms}</Empty> : null}
      <ol className={styles.board} data-list="alarm-board">
        {alarms?.slice(0, shown).map((alarm) => (
          <li key={alarm.alarmId} data-kind={alarm.kind}>
            <strong>{texts.alarms.kind[alarm.kind]}</strong>
            <time dateTime={alarm.raisedAt}>{moment(alarm.raisedAt, serverNow())}</time>
            <span className={styles.place}>{words.places(alarm)}</span>
            <AlarmStateMark alarm={alarm} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
