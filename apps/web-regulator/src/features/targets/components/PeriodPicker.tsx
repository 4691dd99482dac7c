import type { ReactElement } from 'react';
import { dayOf, Segmented } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { monthBefore, type PeriodChoice } from '../api/periods.ts';
import styles from './Field.module.css';

const monthsBack = 36;

/** The year so far, twelve months, or one month. */
export function PeriodPicker(props: { choice: PeriodChoice; onChoose: (choice: PeriodChoice) => void }): ReactElement {
  const { targets: texts } = useTexts();
  const { choice, onChoose } = props;
  const month = dayOf(serverNow()).slice(0, 7);
  const isMonth = choice !== 'year' && choice !== 'twelve';
  const kinds = [
    ['year', texts.thisYear],
    ['twelve', texts.lastTwelve],
    ['month', texts.oneMonth],
  ] as const;
  return (
    <>
      <Segmented
        label={texts.period}
        value={isMonth ? 'month' : choice}
        onChange={(kind) => onChoose(kind === 'month' ? (month as PeriodChoice) : kind)}
        segments={kinds.map(([value, face]) => ({ value, face, name: face }))}
      />
      {isMonth ? (
        <select
          className={styles.select}
          aria-label={texts.oneMonth}
          value={choice}
          onChange={(event) => onChoose(event.target.value as PeriodChoice)}
        >
          {Array.from({ length: monthsBack }, (_, index) => monthBefore(month, index)).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      ) : null}
    </>
  );
}
