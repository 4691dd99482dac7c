import { useEffect, useRef, type ReactElement } from 'react';
import { isOpenReport, moment, useLanguage } from '@huihuan/web-kit';
import type { Act } from '@huihuan/web-outbox';
import { mendingOf, type AdditionDraft, type ToWrite } from '../../../lib/hand-in/report-draft.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { reportKind, standingOf, type ActStanding, type SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './Suspicions.module.css';

interface Standing {
  readonly act: Act;
  readonly standing: ActStanding;
}

const unsettled = (acts: readonly Act[]): readonly Standing[] =>
  acts.flatMap((act) => {
    const standing = standingOf(act, acts);
    return standing === null ? [] : [{ act, standing }];
  });

/** One report: what, whom it was told, how it stands, and each act about it that still waits on this tablet or was refused. */
export function SuspicionCard(props: {
  siteId: string;
  report: SuspicionNow;
  now: number;
  draft: AdditionDraft | undefined;
  /** Whether the focus belongs here: after something of it was recorded, or in the form where an addition is to be mended. */
  isAimed: boolean;
  onLeft: () => void;
  onType: (draft: AdditionDraft) => void;
  onAdd: () => void;
  onMend: (toWrite: ToWrite) => void;
  onDone: () => void;
}): ReactElement {
  const { siteId, report, now, draft, isAimed, onType, onDone } = props;
  const words = useSuspicionTexts();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAimed) (card.current?.querySelector('form') ?? card.current)?.focus();
  }, [isAimed]);
  const waiting = unsettled(report.acts);
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={report.goods}
      data-report={report.reportId}
      data-open={isOpenReport(report)}
      data-said={waiting.length === 0 ? 'none' : waiting.map(({ standing }) => standing).join(' ')}
      onBlur={props.onLeft}
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
      {waiting.map((each) => (
        <Unsettled key={each.act.id} {...each} onMend={props.onMend} />
      ))}
      {draft === undefined ? (
        <div className={styles.acts}>
          <Key look={isOpenReport(report) ? 'main' : 'quiet'} onPress={props.onAdd}>
            {words.add}
          </Key>
        </div>
      ) : (
        <FollowUpForm key={draft.mends} {...{ siteId, report, draft, onType, onDone }} />
      )}
    </article>
  );
}

const looks = { waiting: 'good', behind: 'wait', refused: 'alarm', 'put-aside': 'wait' } as const;

/** An act about a report that the server has not done: what it says, how it stands, and the way to mend it. */
function Unsettled(props: Standing & { onMend: (toWrite: ToWrite) => void }): ReactElement {
  const { act, standing } = props;
  const words = useSuspicionTexts();
  const isEnglish = useLanguage() === 'en';
  const mending = standing === 'refused' ? mendingOf(act) : null;
  const answer = standing === 'refused' && act.words !== null ? (isEnglish ? act.words.en : act.words.zh) : null;
  return (
    <div className={styles.panel} data-act={act.kind} data-standing={standing}>
      <Notice look={looks[standing]}>
        {words.standing(act.kind === reportKind ? words.reportItself : words.addition, words.standings[standing])}
        {answer === null ? null : ` ${answer}`}
      </Notice>
      {mending === null ? null : (
        <div className={styles.acts}>
          <Key look="main" onPress={() => props.onMend(mending)}>
            {act.kind === reportKind ? words.mend : words.mendAdded}
          </Key>
        </div>
      )}
    </div>
  );
}
