import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Empty, Skeleton } from '@huihuan/web-kit';
import { factsQuery } from '../../../lib/api/facts-query.ts';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { FactRow } from '../../../lib/parts/FactRow.tsx';
import { Section } from '../../../lib/parts/Section.tsx';
import styles from './LiveList.module.css';

const shown = 20;

/** What happened last, newest on top, to be read and not pressed; as many as there is room for. */
export function LiveBoard(): ReactElement {
  const texts = useTexts();
  const nameOf = useSiteName();
  const { data: facts } = useQuery(factsQuery);
  return (
    <Section title={texts.live.title}>
      {facts === undefined ? <Skeleton lines={5} label={texts.loading} /> : null}
      {facts?.length === 0 ? <Empty>{texts.live.empty}</Empty> : null}
      <ol className={styles.list} data-list="facts">
        {facts?.slice(0, shown).map((fact) => (
          <li key={fact.eventId} className={styles.fact} data-fact={fact.eventId} data-type={fact.type}>
            <FactRow fact={fact} {...(fact.siteId === null ? {} : { place: nameOf(fact.siteId) })} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
