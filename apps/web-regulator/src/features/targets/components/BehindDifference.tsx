import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import {
  Button,
  count,
  Empty,
  inLanguage,
  moment,
  ProblemNotice,
  Skeleton,
  useLanguage,
  weightText,
} from '@huihuan/web-kit';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { changesQuery, type FigureChange, type OpenedChange } from '../api/closed-months.ts';
import styles from './BehindFigure.module.css';

/** The facts that changed a figure after it was reported, each with why it counts and with its digest. */
export function BehindDifference({ change, onClose }: { change: OpenedChange; onClose: () => void }): ReactElement {
  const all = useTexts();
  const { closings: texts, targets } = all;
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const found = useInfiniteQuery(changesQuery(change));
  const facts = found.data?.pages.flatMap((page) => page.facts);
  useEffect(() => dialog.current?.showModal(), []);
  const nameOf = useClassName();
  const family = targets.family[change.family ?? ''] ?? all.unknown;
  const about = change.classCode === null ? family : nameOf(change.classCode);
  const again = found.isFetchNextPageError ? found.fetchNextPage : found.refetch;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{[texts.changed, change.month, about, texts.kind[change.kind]].join(' · ')}</h2>
        <Button icon="close" onClick={() => dialog.current?.close()}>
          {all.close}
        </Button>
      </header>
      {facts === undefined && found.error === null ? <Skeleton lines={6} label={all.loading} /> : null}
      {facts?.length === 0 ? <Empty>{targets.noFacts}</Empty> : null}
      <ol className={styles.facts} data-list="figure-changes">
        {facts?.map((fact) => (
          <ChangeBehind key={fact.eventId} fact={fact} />
        ))}
      </ol>
      {found.error === null ? null : <ProblemNotice error={found.error} texts={all} onRetry={() => void again()} />}
      {found.hasNextPage ? (
        <Button onClick={() => void found.fetchNextPage()} isDisabled={found.isFetchingNextPage}>
          {targets.lookOn}
        </Button>
      ) : null}
    </dialog>
  );
}

function ChangeBehind({ fact }: { fact: FigureChange }): ReactElement {
  const all = useTexts();
  const { closings: texts, targets } = all;
  const language = useLanguage();
  const nameOf = useSiteName();
  const sign = fact.grams < 0 ? '−' : '+';
  return (
    <li>
      <p>
        <time dateTime={fact.time}>{moment(fact.time, serverNow())}</time> {inLanguage(language, fact.summary)}
      </p>
      <p className={styles.quiet} data-cause={fact.cause}>
        {[
          texts.cause[fact.cause],
          ...(fact.siteId === null ? [] : [nameOf(fact.siteId)]),
          `${sign}${weightText(Math.abs(fact.grams))}`,
          ...(fact.items === 0 ? [] : [all.amount.items(count(fact.items))]),
        ].join(' · ')}
      </p>
      <dl className={styles.proof}>
        <dt>{targets.digest}</dt>
        <dd data-digest>{fact.hash}</dd>
      </dl>
    </li>
  );
}
