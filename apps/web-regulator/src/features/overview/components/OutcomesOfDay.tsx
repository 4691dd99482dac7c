import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import type { MayBeReading } from '../../../lib/api/still-reading.ts';
import type { Overview } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { StillReadingNotice } from '../../../lib/parts/StillReadingNotice.tsx';
import styles from './TodayFigures.module.css';

/** What became of the goods that ended on a day; nothing where none did, and no figure before all of it is known. */
export function OutcomesOfDay(props: {
  label: string;
  outcomes: Overview['outcomes'];
  reading: MayBeReading;
}): ReactElement | null {
  const texts = useTexts();
  const { label, outcomes, reading } = props;
  if (reading) return <StillReadingNotice reading={reading} of={label} />;
  if (outcomes.length === 0) return null;
  return (
    <dl className={styles.outcomes} aria-label={label} data-outcomes-of-day>
      {outcomes.map(({ outcome, items, grams }) => (
        <div key={outcome} data-outcome={outcome}>
          <dt>{texts.trace.outcome[outcome]}</dt>
          <dd>
            <Weight grams={grams} /> <span>{texts.amount.items(count(items))}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
