import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { Button, isUnreachable, moment, ProblemNotice } from '@huihuan/web-kit';
import { lettersQuery } from '../../../lib/api/letter-queries.ts';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './DiscardedLetters.module.css';
import { EventName } from './EventName.tsx';
import { LetterDetails } from './LetterDetails.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import list from './ServiceLetters.module.css';

function DiscardedLetter(props: { service: Service; letter: Letter; now: number }): ReactElement {
  const { letters: texts } = useTexts();
  const { service, letter, now } = props;
  return (
    <article className={styles.letter} data-discarded={letter.eventId}>
      <EventName type={letter.type} />
      {letter.discarded === null ? null : (
        <p className={styles.why}>
          <span>{texts.discardedBy(letter.discarded.by, moment(letter.discarded.at, now))}</span>
          <q>{letter.discarded.reason}</q>
        </p>
      )}
      <LetterFacts letter={letter} now={now} />
      <LetterDetails service={service} letter={letter} />
    </article>
  );
}

/** What was given up at one service, with who, when and why. */
export function DiscardedLetters({ service }: { service: Service }): ReactElement | null {
  const texts = useTexts();
  const title = useId();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, dataUpdatedAt } = useInfiniteQuery(
    lettersQuery(service, 'discarded'),
  );
  const letters = data?.pages.flatMap(({ deadLetters }) => deadLetters) ?? [];
  const isRefused = data === undefined && error !== null && !isUnreachable(error);
  if (letters.length === 0 && !isRefused) return null;
  return (
    <section className={list.service} aria-labelledby={title}>
      <header className={list.head}>
        <h3 id={title}>{texts.service[service]}</h3>
      </header>
      {isRefused ? <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} /> : null}
      {letters.map((letter) => (
        <DiscardedLetter key={letter.eventId} service={service} letter={letter} now={dataUpdatedAt} />
      ))}
      {hasNextPage ? (
        <Button isDisabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      ) : null}
    </section>
  );
}
