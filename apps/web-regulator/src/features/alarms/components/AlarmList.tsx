import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button, Empty, moment, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { alarmsQuery, type AlarmChoice } from '../api/alarm-queries.ts';
import type { Alarm } from '../api/alarms.ts';
import styles from './AlarmList.module.css';
import { AlarmStateMark } from './AlarmStateMark.tsx';
import { useAlarmWords } from './use-alarm-words.ts';

/** The newest first. A row is one button: it opens the alarm. */
export function AlarmList(props: { choice: AlarmChoice; onOpen: (alarmId: string) => void }): ReactElement {
  const all = useTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(alarmsQuery(useAreaCode(), props.choice));
  const again = isFetchNextPageError ? fetchNextPage : refetch;
  if (data === undefined) {
    if (error === null) return <Skeleton lines={8} label={all.loading} />;
    return <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />;
  }
  const alarms = data.pages.flatMap((page) => page.alarms);
  if (alarms.length === 0) return <Empty>{all.alarms.none}</Empty>;
  return (
    <>
      <ol className={styles.list} data-list="alarms">
        {alarms.map((alarm) => (
          <AlarmRow key={alarm.alarmId} alarm={alarm} onOpen={props.onOpen} />
        ))}
      </ol>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void again()} />}
      {hasNextPage ? (
        <p className={styles.more}>
          <Button onClick={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
            {all.alarms.more}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function AlarmRow({ alarm, onOpen }: { alarm: Alarm; onOpen: (alarmId: string) => void }): ReactElement {
  const { alarms: texts } = useTexts();
  const words = useAlarmWords();
  return (
    <li>
      <button type="button" className={styles.row} data-kind={alarm.kind} onClick={() => onOpen(alarm.alarmId)}>
        <strong className={styles.kind}>{texts.kind[alarm.kind]}</strong>
        <span className={styles.places}>{words.places(alarm)}</span>
        <span className={styles.measured}>{words.comparison(alarm)}</span>
        <AlarmStateMark alarm={alarm} />
        <time className={styles.time} dateTime={alarm.raisedAt}>
          {moment(alarm.raisedAt, serverNow())}
        </time>
      </button>
    </li>
  );
}
