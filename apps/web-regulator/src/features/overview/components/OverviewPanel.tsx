import type { ReactElement } from 'react';
import { dayOf, ProblemNotice } from '@huihuan/web-kit';
import { useOverview } from '../../../lib/api/use-overview.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { useNewDay } from '../api/use-new-day.ts';
import { Attention } from './Attention.tsx';
import styles from './OverviewPanel.module.css';
import { TodayFigures } from './TodayFigures.tsx';

/** The area at a glance. */
export function OverviewPanel({ areaCode }: { areaCode: string }): ReactElement {
  const texts = useTexts();
  const { data: overview, error, refetch } = useOverview(areaCode);
  useNewDay(areaCode);
  const day = overview === undefined ? null : <time className={styles.day}>{dayOf(overview.asOf)}</time>;
  return (
    <>
      <Section title={texts.overview.title} aside={day}>
        {error !== null && overview === undefined ? (
          <div className={styles.problem}>
            <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
          </div>
        ) : null}
        <TodayFigures overview={overview} />
      </Section>
      <Section title={texts.overview.attention}>
        <Attention overview={overview} />
      </Section>
    </>
  );
}
