import type { ReactElement } from 'react';
import { count, inLanguage, moment, TierSymbol, useLanguage } from '@huihuan/web-kit';
import { useSiteName, useSites } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { serverNow } from '../../../lib/state/server-clock.ts';
import type { ItemStory } from '../api/trace-query.ts';
import styles from './Story.module.css';

type Step = ItemStory['story'][number];

function StepLine({ step }: { step: Step }): ReactElement {
  const texts = useTexts().trace;
  const language = useLanguage();
  const nameOf = useSiteName();
  const tier = useSites().get(step.siteId ?? '')?.kind;
  return (
    <li className={styles.step}>
      <span className={styles.mark}>{tier === undefined ? null : <TierSymbol tier={tier} />}</span>
      <div>
        <time dateTime={step.time}>{moment(step.time, serverNow())}</time>
        <p>{inLanguage(language, step.summary)}</p>
        {step.siteId === null ? null : <p className={styles.quiet}>{nameOf(step.siteId)}</p>}
        {step.siteSeq === null ? null : (
          <p className={styles.quiet} title={step.hash}>
            {texts.evidence(count(step.siteSeq), `${step.hash.slice(0, 10)}…`)}
          </p>
        )}
      </div>
    </li>
  );
}

/** What happened to the item, oldest first, each step with the event that proves it. */
export function Story({ story }: { story: ItemStory['story'] }): ReactElement {
  const texts = useTexts().trace;
  return (
    <Section title={texts.story}>
      <ol className={styles.story} data-list="story">
        {story.map((step) => (
          <StepLine key={step.eventId} step={step} />
        ))}
      </ol>
    </Section>
  );
}
