import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { AlarmChoice } from '../api/alarm-queries.ts';
import { alarmKinds, stateChoices, type AlarmKind, type StateChoice } from '../api/alarms.ts';
import styles from './AlarmsView.module.css';

/** Which alarms are listed. */
export function AlarmFilters(props: { choice: AlarmChoice; onChoose: (choice: AlarmChoice) => void }): ReactElement {
  const { alarms: texts } = useTexts();
  const { choice, onChoose } = props;
  return (
    <>
      <select
        className={styles.select}
        aria-label={texts.stateFilter}
        value={choice.state}
        onChange={(event) => onChoose({ ...choice, state: event.target.value as StateChoice })}
      >
        {stateChoices.map((state) => (
          <option key={state} value={state}>
            {texts.state[state]}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={texts.kindFilter}
        value={choice.kind ?? ''}
        onChange={(event) =>
          onChoose({ ...choice, kind: event.target.value === '' ? null : (event.target.value as AlarmKind) })
        }
      >
        <option value="">{texts.allKinds}</option>
        {alarmKinds.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kind[kind]}
          </option>
        ))}
      </select>
    </>
  );
}
