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
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import { useNameOfArea } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { StillReadingNotice } from '../../../lib/parts/StillReadingNotice.tsx';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { showTrace } from '../../../lib/state/selection.ts';
import { storyBehind } from '../../../lib/state/story-behind.ts';
import type { FigureFact } from '../api/figures.ts';
import { figureFactsQuery, type OpenedFigure } from '../api/targets-queries.ts';
import styles from './BehindFigure.module.css';

/** The facts that a figure is the sum of, each with its digest and the key that signed it. */
export function BehindFigure({ figure, onClose }: { figure: OpenedFigure; onClose: () => void }): ReactElement {
  const all = useTexts();
  const texts = all.targets;
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const found = useInfiniteQuery(figureFactsQuery(figure));
  const facts = found.data?.pages.flatMap((page) => page.facts);
  const reading = found.data?.pages[0]?.stillReading;
  useEffect(() => dialog.current?.showModal(), []);
  const named = useNameOf(figure);
  const again = found.isFetchNextPageError ? found.fetchNextPage : found.refetch;
  const toStory = (subject: string): void => {
    dialog.current?.close();
    showTrace(subject);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{named}</h2>
        <Button icon="close" onClick={() => dialog.current?.close()}>
          {all.close}
        </Button>
      </header>
      {facts === undefined && found.error === null ? <Skeleton lines={6} label={all.loading} /> : null}
      {facts?.length === 0 && !found.hasNextPage ? <Empty>{texts.noFacts}</Empty> : null}
      {reading ? <StillReadingNotice reading={reading} of={named} /> : null}
      <ol className={styles.facts} data-list="figure-facts">
        {facts?.map((fact) => (
          <FactBehind key={fact.eventId} fact={fact} onStory={storyBehind(fact) === null ? null : toStory} />
        ))}
      </ol>
      {found.error === null ? null : <ProblemNotice error={found.error} texts={all} onRetry={() => void again()} />}
      {found.hasNextPage ? (
        <Button onClick={() => void found.fetchNextPage()} isDisabled={found.isFetchingNextPage}>
          {texts.lookOn}
        </Button>
      ) : null}
    </dialog>
  );
}

/** Area, figure, tier, family and months, as far as the figure is of one of them. */
const useNameOf = (figure: OpenedFigure): string => {
  const all = useTexts();
  const tierNames: Readonly<Record<string, string>> = all.tier;
  const parts = [
    useNameOfArea(figure.areaCode),
    figure.outcome === undefined ? all.targets.kind[figure.kind] : all.trace.outcome[figure.outcome],
    tierNames[figure.tier ?? ''],
    all.targets.family[figure.family ?? ''],
    `${figure.fromMonth} – ${figure.toMonth}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

function FactBehind(props: { fact: FigureFact; onStory: ((subject: string) => void) | null }): ReactElement {
  const { fact, onStory } = props;
  const all = useTexts();
  const texts = all.targets;
  const language = useLanguage();
  const nameOf = useSiteName();
  const { signature, statement, siteId } = fact;
  return (
    <li>
      <p>
        <time dateTime={fact.time}>{moment(fact.time, serverNow())}</time> {inLanguage(language, fact.summary)}
      </p>
      <p className={styles.quiet}>
        {siteId === null ? '' : `${nameOf(siteId)} · `}
        {weightText(fact.grams)} · {all.amount.items(count(fact.items))}
      </p>
      <dl className={styles.proof}>
        <dt>{texts.digest}</dt>
        <dd data-digest>{fact.hash}</dd>
        <dt>{texts.signer}</dt>
        <dd data-signer>{signature === null ? texts.unsigned : texts.signedBy(signature.by, signature.kid)}</dd>
        {statement === null ? null : (
          <>
            <dt>{texts.statement}</dt>
            <dd>{statement}</dd>
          </>
        )}
      </dl>
      {onStory === null ? null : <Button onClick={() => onStory(fact.subject)}>{all.trace.submit}</Button>}
    </li>
  );
}
