import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button, moment, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { alarmQuery } from '../api/alarm-queries.ts';
import type { Alarm, AlarmHistory } from '../api/alarms.ts';
import { AlarmActs } from './AlarmActs.tsx';
import { AlarmLinks } from './AlarmLinks.tsx';
import { AlarmStateMark } from './AlarmStateMark.tsx';
import styles from './OneAlarm.module.css';
import { useAlarmWords } from './use-alarm-words.ts';

/** One alarm: what was found, where, what became of it, and what can be done. */
export function OneAlarm({ alarmId, onClose }: { alarmId: string; onClose: () => void }): ReactElement {
  const all = useTexts();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error, refetch } = useQuery(alarmQuery(alarmId));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose} data-alarm={alarmId}>
      <header>
        <h2 id={title}>{data === undefined ? all.alarms.view : all.alarms.kind[data.alarm.kind]}</h2>
        <Button icon="close" onClick={() => dialog.current?.close()}>
          {all.close}
        </Button>
      </header>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton lines={6} label={all.loading} />
      ) : (
        <>
          <p className={styles.means}>{all.alarms.means[data.alarm.kind]}</p>
          <Findings alarm={data.alarm} />
          <AlarmLinks alarm={data.alarm} onLeave={() => dialog.current?.close()} />
          <AlarmActs alarm={data.alarm} />
          <History history={data.history} />
        </>
      )}
    </dialog>
  );
}

function Findings({ alarm }: { alarm: Alarm }): ReactElement {
  const { alarms: texts } = useTexts();
  const words = useAlarmWords();
  return (
    <dl className={styles.findings}>
      <dt>{texts.stateFilter}</dt>
      <dd>
        <AlarmStateMark alarm={alarm} />
        {alarm.occurrence === 0 ? null : ` · ${texts.again(String(alarm.occurrence))}`}
      </dd>
      <dt>{texts.places}</dt>
      <dd>{words.places(alarm)}</dd>
      <dt>{texts.measured}</dt>
      <dd>{words.comparison(alarm)}</dd>
      <dt>{texts.since}</dt>
      <dd>{moment(alarm.since, serverNow())}</dd>
      <dt>{texts.owner}</dt>
      <dd data-owner>{words.person(alarm.ownerId)}</dd>
    </dl>
  );
}

function History({ history }: Pick<AlarmHistory, 'history'>): ReactElement {
  const { alarms: texts } = useTexts();
  const words = useAlarmWords();
  return (
    <section className={styles.history}>
      <h3>{texts.history}</h3>
      <ol data-list="history">
        {history.map(({ seq, at, says, text, byPersonId }) => (
          <li key={seq}>
            <time dateTime={at}>{moment(at, serverNow())}</time> {texts.says[says]}
            {byPersonId === null ? null : ` · ${words.person(byPersonId)}`}
            {text === null ? null : <q>{text}</q>}
            <span className={styles.fact}>{texts.fact(String(seq))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
