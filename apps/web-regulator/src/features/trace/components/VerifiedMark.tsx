import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { count, ProblemNotice, StateMark, useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import type { ItemStory } from '../api/trace-query.ts';
import { verifiedQuery, type Verified } from '../verify/verified-query.ts';
import styles from './VerifiedMark.module.css';

function Holds({ found }: { found: Verified }): ReactElement {
  const { verify: texts } = useTexts();
  const language = useLanguage();
  const { facts, signatures, afterCheckpoint, checkpointSize, remarks } = found;
  return (
    <>
      <StateMark tone="good" icon="shield">
        {texts.holds}
      </StateMark>
      <p className={styles.words}>{texts.checked(count(facts), count(signatures))}</p>
      <p className={styles.words}>
        {checkpointSize === 0 ? texts.noCheckpoint : texts.checkpoint(count(checkpointSize), count(afterCheckpoint))}
      </p>
      <p className={styles.words}>{texts.keys}</p>
      {remarks.map(({ zh, en }) => (
        <StateMark key={en} tone="wait" icon="warning">
          {language === 'en' ? en : zh}
        </StateMark>
      ))}
    </>
  );
}

function Wrong({ flaw }: { flaw: NonNullable<Verified['flaw']> }): ReactElement {
  const { verify: texts } = useTexts();
  const language = useLanguage();
  return (
    <div role="alert">
      <StateMark tone="alarm" icon="alarm">
        {texts.wrong}
      </StateMark>
      <p className={styles.flaw}>{language === 'en' ? flaw.en : flaw.zh}</p>
      <p className={styles.words}>{texts.whatToDo(flaw.code)}</p>
    </div>
  );
}

const stateOf = (found: Verified | null | undefined): 'checking' | 'unable' | 'yes' | 'no' => {
  if (found === undefined) return 'checking';
  if (found === null) return 'unable';
  return found.flaw === null ? 'yes' : 'no';
};

/** Whether what is shown of an item is what was signed: found out by this browser, not said by the server. */
export function VerifiedMark({ story }: { story: ItemStory }): ReactElement {
  const texts = useTexts();
  const { data: found, error, refetch } = useQuery(verifiedQuery(story));
  const state = stateOf(found);
  return (
    <Section title={texts.verify.title}>
      <div data-verified={error === null ? state : 'failed'} data-flaw={found?.flaw?.code} aria-live="polite">
        {error === null ? null : <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />}
        {state === 'checking' && error === null ? (
          <StateMark tone="quiet" icon="clock">
            {texts.verify.checking}
          </StateMark>
        ) : null}
        {state === 'unable' ? (
          <StateMark tone="wait" icon="warning">
            {texts.verify.unable}
          </StateMark>
        ) : null}
        {found?.flaw === null ? <Holds found={found} /> : null}
        {found?.flaw === null || found?.flaw === undefined ? null : <Wrong flaw={found.flaw} />}
      </div>
    </Section>
  );
}
