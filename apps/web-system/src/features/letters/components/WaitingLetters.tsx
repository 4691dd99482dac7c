import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { Button, count, isUnreachable, ProblemNotice } from '@huihuan/web-kit';
import { lettersQuery } from '../../../lib/api/letter-queries.ts';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { groupByKey } from '../api/group-by-key.ts';
import type { Acting } from '../api/use-act.ts';
import { LetterCard } from './LetterCard.tsx';
import styles from './ServiceLetters.module.css';

export interface ServiceLettersProps {
  readonly service: Service;
  readonly acting: Acting;
  readonly onDiscard: (letter: Letter) => void;
}

/** What waits at one service, by key. A service with nothing to show says nothing. */
export function WaitingLetters({ service, acting, onDiscard }: ServiceLettersProps): ReactElement | null {
  const texts = useTexts();
  const title = useId();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, dataUpdatedAt } = useInfiniteQuery(
    lettersQuery(service, 'waiting'),
  );
  const groups = groupByKey(data?.pages.flatMap(({ deadLetters }) => deadLetters) ?? []);
  const isRefused = data === undefined && error !== null && !isUnreachable(error);
  if (groups.length === 0 && !isRefused) return null;
  const counts = data?.pages[0]?.counts;
  return (
    <section className={styles.service} aria-labelledby={title} data-letters={service}>
      <header className={styles.head}>
        <h3 id={title}>{texts.service[service]}</h3>
        {counts === undefined ? null : (
          <span className={styles.counts}>
            {(['failed', 'behind', 'early'] as const)
              .filter((reason) => counts[reason] > 0)
              .map((reason) => `${texts.reason[reason]} ${count(counts[reason])}`)
              .join(' · ')}
          </span>
        )}
        {groups.length === 0 ? null : (
          <Button
            icon="retry"
            isDisabled={acting.isPending}
            name={texts.letters.retryAllOf(texts.service[service])}
            onClick={() => acting.mutate({ kind: 'retry-all', service })}
          >
            {texts.letters.retryAll}
          </Button>
        )}
      </header>
      {isRefused ? <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} /> : null}
      {groups.map((group) => (
        <LetterCard
          key={group.head.eventId}
          service={service}
          group={group}
          now={dataUpdatedAt}
          isBusy={acting.isPending}
          onRetry={() => acting.mutate({ kind: 'retry', service, eventId: group.head.eventId })}
          onDiscard={() => onDiscard(group.head)}
        />
      ))}
      {hasNextPage ? (
        <Button isDisabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      ) : null}
    </section>
  );
}
