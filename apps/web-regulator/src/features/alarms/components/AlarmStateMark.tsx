import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { Alarm } from '../api/alarms.ts';
import styles from './AlarmStateMark.module.css';

/** How far an alarm is. Red is what nobody has looked at and what is still there. */
export function AlarmStateMark({ alarm }: { alarm: Pick<Alarm, 'state' | 'clearedAt'> }): ReactElement {
  const { alarms: texts } = useTexts();
  const isGone = alarm.clearedAt !== null;
  return (
    <span className={alarm.state === 'open' && !isGone ? styles.open : styles.quiet} data-state={alarm.state}>
      {texts.state[alarm.state]}
      {isGone ? ` · ${texts.gone}` : null}
    </span>
  );
}
