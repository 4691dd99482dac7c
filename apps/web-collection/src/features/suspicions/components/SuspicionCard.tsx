import type { ReactElement } from 'react';
import { isOpenReport, moment } from '@huihuan/web-kit';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import type { SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './Suspicions.module.css';

/** One report: what, whom it was told, how it stands, and what of it still waits on this tablet. */
export function SuspicionCard(props: {
  siteId: string;
  report: SuspicionNow;
  now: number;
  isAdding: boolean;
  onAdd: (isAdding: boolean) => void;
}): ReactElement {
  const { siteId, report, now, isAdding, onAdd } = props;
  const words = useSuspicionTexts();
  const last = report.acts.at(-1)?.state;
  const state = last === undefined || last === 'done' ? null : last;
  const says = state === 'refused' || state === 'put-aside' ? words.states[state] : words.states.waiting;
  return (
    <article
      className={styles.card}
      data-report={report.reportId}
      data-open={isOpenReport(report)}
      data-said={last ?? 'none'}
    >
      <div className={styles.facts}>
        <strong>{report.goods}</strong>
        <span>
          {words.kinds[report.kind]} · {words.outcomes[report.outcome]} ·{' '}
          <span className={styles.number}>{report.number ?? words.noNumber}</span>
        </span>
        <span className={styles.quiet}>
          {words.told(moment(report.toldAt, now), report.office, words.toldByWays[report.toldBy])}
        </span>
      </div>
      {state === null ? null : (
        <Notice look={state === 'refused' ? 'alarm' : state === 'put-aside' ? 'wait' : 'good'}>{says}</Notice>
      )}
      {isAdding ? (
        <FollowUpForm siteId={siteId} report={report} onDone={() => onAdd(false)} />
      ) : (
        <div className={styles.acts}>
          <Key look={isOpenReport(report) ? 'main' : 'quiet'} onPress={() => onAdd(true)}>
            {words.add}
          </Key>
        </div>
      )}
    </article>
  );
}
