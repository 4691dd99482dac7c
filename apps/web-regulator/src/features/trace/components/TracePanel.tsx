import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { PanelHead } from '../../../lib/parts/PanelHead.tsx';
import { Section } from '../../../lib/parts/Section.tsx';
import { closeTrace } from '../../../lib/state/selection.ts';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { traceQuery, type TraceAnswer } from '../api/trace-query.ts';
import { ItemTitle } from './ItemTitle.tsx';
import { Matches } from './Matches.tsx';
import { Origins, Outputs } from './Genealogy.tsx';
import { Story } from './Story.tsx';
import { VerifiedMark } from './VerifiedMark.tsx';

/** What an event must name so that it may have changed the answer. */
const subjectsOf = (answer: TraceAnswer | undefined): ReadonlySet<string> => {
  if (answer === undefined || 'matches' in answer) return new Set();
  const subjects = answer.story.map((fact) => fact.subject);
  return new Set([
    answer.item.itemId,
    ...subjects,
    ...(answer.item.shipmentId === null ? [] : [answer.item.shipmentId]),
  ]);
};

function Answer({ answer }: { answer: TraceAnswer }): ReactElement {
  if ('matches' in answer) return <Matches matches={answer.matches} />;
  return (
    <>
      <VerifiedMark story={answer} />
      <Origins nodes={answer.origins} />
      <Story story={answer.story} />
      <Outputs nodes={answer.derived} truncated={answer.truncated} />
    </>
  );
}

/** The story of one item, both ways: from what it was made, and what became of it. */
export function TracePanel({ asked }: { asked: string }): ReactElement {
  const texts = useTexts();
  const { data: answer, error, refetch } = useQuery(traceQuery(asked));
  const subjects = subjectsOf(answer);
  useAfterFacts(
    (fact) => subjects.has(fact.subject),
    () => void refetch(),
  );
  return (
    <>
      <PanelHead back={texts.close} onBack={closeTrace}>
        {answer !== undefined && 'item' in answer ? <ItemTitle item={answer.item} /> : null}
      </PanelHead>
      {answer === undefined ? (
        <Section title={error === null ? texts.trace.searching(asked) : `${texts.trace.title} · ${asked}`}>
          {error === null ? (
            <Skeleton lines={8} label={texts.loading} />
          ) : (
            <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
          )}
        </Section>
      ) : (
        <Answer answer={answer} />
      )}
    </>
  );
}
