import { useState, type ReactElement } from 'react';
import { Button, count, ProblemNotice } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import type { Day } from '../api/day-query.ts';
import { useDay } from '../api/use-day.ts';
import styles from './DayCard.module.css';

function HowFar({ day }: { day: Day }): ReactElement {
  const { demonstration: texts } = useTexts();
  const { collected, handIns, shipped, received, dismantled } = day;
  return (
    <>
      <progress className={styles.bar} max={handIns} value={collected} aria-label={texts.progress} />
      <p className={styles.words}>{texts.soFar([collected, shipped, received, dismantled].map(count))}</p>
    </>
  );
}

/** The doors to the two other screens: what is played here can be done there by hand. */
function ByHand(): ReactElement {
  const { demonstration: texts } = useTexts();
  return (
    <p className={styles.words}>
      {texts.byHand} <a href="/collect/">{texts.tablet}</a> · <a href="/operate/">{texts.console}</a>
    </p>
  );
}

/** What there is to say before and after. */
function Says({ state, isEmpty }: { state: Day['state']; isEmpty: boolean }): ReactElement | null {
  const { demonstration: texts } = useTexts();
  if (state === 'failed')
    return (
      <p className={styles.words} role="alert">
        {texts.failed}
      </p>
    );
  if (state === 'playing') return null;
  return <p className={styles.words}>{state === 'played' && !isEmpty ? texts.played : texts.offer}</p>;
}

/** Where nothing has been handed in yet, a demonstration offers to play a day; then how far it is. */
export function DayCard(): ReactElement | null {
  const texts = useTexts();
  const words = texts.demonstration;
  const here = useDay();
  const [isClosed, close] = useState(false);
  if (here === null || isClosed) return null;
  const { day, isEmpty, isBusy, error, play } = here;
  const { state } = day;
  if (state === 'not-yet' && !isEmpty) return null;
  const offers = state === 'failed' || (state !== 'playing' && isEmpty);
  return (
    <div data-demonstration={state}>
      <Section title={words.title}>
        <Says state={state} isEmpty={isEmpty} />
        {state === 'playing' ? <HowFar day={day} /> : null}
        {error === null ? null : <ProblemNotice error={error} texts={texts} onRetry={play} />}
        <ByHand />
        <div className={styles.acts}>
          {offers ? (
            <Button look="main" icon="truck" isDisabled={isBusy} onClick={play}>
              {state === 'failed' ? words.again : words.play}
            </Button>
          ) : null}
          {state === 'played' ? (
            <Button icon="close" onClick={() => close(true)}>
              {texts.close}
            </Button>
          ) : null}
        </div>
      </Section>
    </div>
  );
}
