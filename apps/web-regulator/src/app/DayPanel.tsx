import type { ReactElement } from 'react';
import { count, ProblemNotice } from '@huihuan/web-kit';
import { usePastDay } from '../lib/day/use-past-day.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { Section } from '../lib/parts/Section.tsx';
import { Attention } from '../features/overview/components/Attention.tsx';
import { TodayFigures } from '../features/overview/components/TodayFigures.tsx';
import styles from './DayPanel.module.css';

/** The area at a glance, as it was when a past day ended. */
export function DayPanel(): ReactElement {
  const texts = useTexts();
  const { day, data, error, refetch, isComing } = usePastDay();
  return (
    <div data-shows-day={isComing ? '' : data?.day}>
      <Section title={texts.time.panel} aside={<time className={styles.day}>{data?.day ?? day}</time>}>
        {error === null ? null : <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />}
        <TodayFigures overview={data} words={texts.time.figures} />
      </Section>
      <Section title={texts.time.attention}>
        <Attention overview={data} />
        <p className={styles.words}>{texts.time.rebuilt(count(data?.events ?? 0))}</p>
        {data?.isOver === false ? <p className={styles.words}>{texts.time.notOver}</p> : null}
      </Section>
    </div>
  );
}
