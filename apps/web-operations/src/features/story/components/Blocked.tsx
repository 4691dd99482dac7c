import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@huihuan/web-kit';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import type { Holding } from '../api/use-item-story.ts';

/** Whether an item may move on, and if not, what holds it, with what it goes, or how it ended. */
export function Blocked({ state, by }: { state: Holding['state']; by: readonly string[] }): ReactElement {
  const { story: texts } = useCommandTexts();
  if (state === 'closed' || state === 'consumed') return <span data-ended={state}>{texts.ended[state]}</span>;
  if (by.length === 0) return <span data-bound={state}>{texts.bound[state]}</span>;
  const reasons = [...new Set(by.map((one) => (one.startsWith('conflict:') ? 'conflict' : 'discrepancy')))] as const;
  return (
    <>
      {reasons.map((reason) => (
        <StateMark key={reason} tone="alarm" icon="warning">
          {`${texts.blocked}: ${texts.blockedBy[reason]}`}
        </StateMark>
      ))}{' '}
      {reasons.includes('discrepancy') ? <Link to="/differences">{texts.toDifferences}</Link> : null}
    </>
  );
}
