import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Empty, Skeleton } from '@huihuan/web-kit';
import { factsQuery } from '../../../lib/api/facts-query.ts';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import type { Fact } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { FactRow } from '../../../lib/parts/FactRow.tsx';
import { Section } from '../../../lib/parts/Section.tsx';
import { showSite } from '../../../lib/state/selection.ts';
import styles from './LiveList.module.css';

const shown = 30;

/** What happened last, newest on top. Screen readers find it when they want to: at full flow it would never be silent. */
export function LiveList(): ReactElement {
  const texts = useTexts();
  const nameOf = useSiteName();
  const { data: facts } = useQuery(factsQuery);

  const row = (fact: Fact): ReactElement => {
    const { siteId } = fact;
    if (siteId === null) return <FactRow fact={fact} />;
    const place = nameOf(siteId);
    return <FactRow fact={fact} place={place} label={texts.live.show(place)} onShow={() => showSite(siteId)} />;
  };

  return (
    <Section title={texts.live.title}>
      {facts === undefined ? <Skeleton lines={5} label={texts.loading} /> : null}
      {facts?.length === 0 ? <Empty>{texts.live.empty}</Empty> : null}
      <ol className={styles.list} data-list="facts">
        {facts?.slice(0, shown).map((fact) => (
          <li key={fact.eventId} className={styles.fact} data-fact={fact.eventId} data-type={fact.type}>
            {row(fact)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
