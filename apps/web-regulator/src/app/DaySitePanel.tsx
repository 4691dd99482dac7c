import type { ReactElement } from 'react';
import { count, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { usePastDay } from '../lib/day/use-past-day.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { PanelHead } from '../lib/parts/PanelHead.tsx';
import { Section } from '../lib/parts/Section.tsx';
import { showOverview } from '../lib/state/selection.ts';
import { SiteTitle } from '../features/site/components/SiteTitle.tsx';
import { StockBar } from '../features/site/components/StockBar.tsx';
import styles from './DayPanel.module.css';

/** One site, as it was when a past day ended. */
export function DaySitePanel({ siteId }: { siteId: string }): ReactElement {
  const texts = useTexts();
  const { day, data, error, refetch } = usePastDay();
  const site = data?.sites.find(({ properties }) => properties.siteId === siteId)?.properties;
  return (
    <>
      <PanelHead back={texts.back} onBack={showOverview}>
        {site === undefined ? null : <SiteTitle site={site} />}
      </PanelHead>
      <Section title={texts.time.stock} aside={<time className={styles.day}>{data?.day ?? day}</time>}>
        {error === null ? null : <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Skeleton lines={3} label={texts.loading} /> : null}
        {data !== undefined && site === undefined ? <p className={styles.words}>{texts.time.notYet}</p> : null}
        {site === undefined ? null : (
          <>
            <StockBar grams={site.grams} items={site.items} capacityGrams={site.capacityGrams} />
            <p className={styles.words}>{texts.time.differences(count(site.openDiscrepancies ?? 0))}</p>
          </>
        )}
      </Section>
    </>
  );
}
