import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { count, inLanguage, moment, TierSymbol, useLanguage } from '@huihuan/web-kit';
import { useSiteName, useSites } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { hideRoute, pointAt, showRoute, stopsOf, useRoute } from '../../../lib/state/route.ts';
import { showView } from '../../../lib/state/selection.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import type { ItemStory } from '../api/trace-query.ts';
import styles from './Story.module.css';

type Step = ItemStory['story'][number];

function StepLine({ step, stop }: { step: Step; stop: number }): ReactElement {
  const texts = useTexts().trace;
  const language = useLanguage();
  const nameOf = useSiteName();
  const tier = useSites().get(step.siteId ?? '')?.kind;
  const { pointed } = useRoute();
  const isPointed = stop >= 0 && pointed?.stop === stop;
  const line = useRef<HTMLLIElement>(null);
  const fromMap = isPointed && pointed.from === 'map';
  useEffect(() => {
    if (fromMap) line.current?.scrollIntoView({ block: 'nearest' });
  }, [fromMap]);
  return (
    <li ref={line} className={styles.step} aria-current={isPointed ? 'step' : undefined}>
      <span className={styles.mark}>{tier === undefined ? null : <TierSymbol tier={tier} />}</span>
      <div>
        <time dateTime={step.time}>{moment(step.time, serverNow())}</time>
        <p>{inLanguage(language, step.summary)}</p>
        {step.siteId === null ? null : (
          <p className={styles.quiet}>
            {nameOf(step.siteId)}{' '}
            {stop < 0 || tier === undefined ? null : (
              <button
                type="button"
                className={styles.onMap}
                aria-pressed={isPointed}
                aria-label={texts.onMapOf(nameOf(step.siteId), count(stop + 1))}
                onClick={() => {
                  showView('map');
                  pointAt(stop, 'story');
                }}
              >
                {texts.onMap(count(stop + 1))}
              </button>
            )}
          </p>
        )}
        <p className={styles.quiet} title={step.hash}>
          {texts.evidence(count(step.siteSeq), `${step.hash.slice(0, 10)}…`)}
        </p>
      </div>
    </li>
  );
}

/** What happened to the item, oldest first, each step with the event that proves it. */
export function Story({ story }: { story: ItemStory['story'] }): ReactElement {
  const texts = useTexts().trace;
  const stops = useMemo(() => stopsOf(story), [story]);
  useEffect(() => {
    showRoute(stops);
    return hideRoute;
  }, [stops]);
  return (
    <Section title={texts.story}>
      <ol className={styles.story} data-list="story">
        {story.map((step) => (
          <StepLine
            key={step.eventId}
            step={step}
            stop={stops.findIndex(({ eventIds }) => eventIds.includes(step.eventId))}
          />
        ))}
      </ol>
    </Section>
  );
}
