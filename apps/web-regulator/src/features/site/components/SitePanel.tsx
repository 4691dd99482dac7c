import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { FactRow } from '../../../lib/parts/FactRow.tsx';
import { PanelHead } from '../../../lib/parts/PanelHead.tsx';
import { Section } from '../../../lib/parts/Section.tsx';
import { showOverview, showTrace } from '../../../lib/state/selection.ts';
import { storyBehind } from '../../../lib/state/story-behind.ts';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import type { Fact } from '../../../lib/api/types.ts';
import { siteQuery, type SiteDetail } from '../api/site-query.ts';
import { ChainLine } from './ChainLine.tsx';
import { ClassTable } from './ClassTable.tsx';
import { SiteTitle } from './SiteTitle.tsx';
import { SiteToday } from './SiteToday.tsx';
import { StockBar } from './StockBar.tsx';

function SiteSections({ detail }: { detail: SiteDetail }): ReactElement {
  const texts = useTexts();
  return (
    <>
      <Section title={texts.site.stock}>
        <StockBar grams={detail.stock.grams} items={detail.stock.items} capacityGrams={detail.site.capacityGrams} />
      </Section>
      <Section title={texts.site.today}>
        <SiteToday today={detail.today} kind={detail.site.kind} />
        <ChainLine chain={detail.chain} />
      </Section>
      <Section title={texts.site.classes}>
        <ClassTable classes={detail.stock.classes} />
      </Section>
      <Section title={texts.site.last}>
        {detail.lastEvents.length === 0 ? <Empty>{texts.site.noEvents}</Empty> : null}
        <div data-list="site-facts">
          {detail.lastEvents.map((fact) => (
            <FactOfSite key={fact.eventId} fact={fact} />
          ))}
        </div>
      </Section>
    </>
  );
}

/** Leads on to the story of its goods, where it is part of one. */
function FactOfSite({ fact }: { fact: Fact }): ReactElement {
  const texts = useTexts();
  const whose = storyBehind(fact);
  if (whose === null) return <FactRow fact={fact} />;
  return <FactRow fact={fact} label={texts.alarms.traceOf[whose] ?? ''} onShow={() => showTrace(fact.subject)} />;
}

/** One site: what it holds, what it did today, whether its events are complete. */
export function SitePanel({ siteId }: { siteId: string }): ReactElement {
  const texts = useTexts();
  const { data: detail, error, refetch } = useQuery(siteQuery(siteId));
  useAfterFacts(
    (fact) => fact.siteId === siteId,
    () => void refetch(),
  );
  return (
    <>
      <PanelHead back={texts.back} onBack={showOverview}>
        {detail === undefined ? null : <SiteTitle site={detail.site} />}
      </PanelHead>
      {error !== null && detail === undefined ? (
        <Section title={texts.site.stock}>
          <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
        </Section>
      ) : null}
      {detail === undefined && error === null ? (
        <Section title={texts.site.stock}>
          <Skeleton lines={8} label={texts.loading} />
        </Section>
      ) : null}
      {detail === undefined ? null : <SiteSections detail={detail} />}
    </>
  );
}
