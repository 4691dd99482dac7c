import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage, weightText, type ProblemDetails } from '@huihuan/web-kit';
import { isReleasable, outbox, useWaitedFor, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { BegunFirst } from '../../../lib/hand-in/BegunFirst.tsx';
import { draftOf } from '../../../lib/hand-in/draft-of.ts';
import { foreseenDoubt } from '../../../lib/hand-in/foreseen-doubt.ts';
import { putReport } from '../../../lib/hand-in/kept-reports.ts';
import { draftFor, mendingOf, type ToWrite } from '../../../lib/hand-in/report-draft.ts';
import { isReportable, reportOfAct } from '../../../lib/hand-in/report-of.ts';
import { useOpenDraft } from '../../../lib/hand-in/use-open-draft.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { ReleasePanel } from '../../../lib/release/ReleasePanel.tsx';
import { giveUpShipment } from '../../../lib/shipment/stuck-shipment.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { mayPassAgain, pieceRefused } from '../api/piece-in.ts';
import { OpenPiece } from './OpenPiece.tsx';
import styles from './TodayPage.module.css';

/**
 * What the server refused, in its words, or what the tablet knows will need a supervisor, and the ways to mend it here. Giving up
 * asks once more.
 */
export function RefusedCard({ act, title }: { act: Act; title: string }): ReactElement {
  const { today, stuck } = useWorkTexts();
  const isShipment = act.kind.startsWith('shipment.');
  const classes = useClasses();
  const opening = useOpenDraft();
  const [isSure, setSure] = useState(false);
  const [isReleasing, setReleasing] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const family = classes?.find(({ code }) => code === act.body['classCode'])?.family ?? null;
  const giveUp = async (): Promise<void> => {
    const given = await (isShipment ? giveUpShipment(act, stuck.reason) : outbox().giveUp(act.id));
    if (!given.ok) setProblem(given.problem);
  };
  return (
    <article className={styles.card} data-refused={act.id}>
      <strong>
        {title} {act.kind === 'intake' ? weightText(Number(act.body['grams'])) : ''}
      </strong>
      <Says act={act} />
      {problem === null ? null : <Refusal problem={problem} />}
      {isReleasing ? (
        <ReleasePanel act={act} onBack={() => setReleasing(false)} />
      ) : opening.begun === null ? (
        <div className={styles.acts}>
          {isSure ? (
            <>
              <span>{isShipment ? stuck.giveUpSure : today.giveUpSure}</span>
              <Key onPress={() => setSure(false)}>{today.keep}</Key>
              <Key look="alarm" onPress={() => void giveUp()}>
                {today.giveUp}
              </Key>
            </>
          ) : (
            <>
              <Key look="quiet" onPress={() => setSure(true)}>
                {today.giveUp}
              </Key>
              {mayPassAgain(act) ? <Key onPress={() => void outbox().resend(act.id)}>{today.resend}</Key> : null}
              {act.kind === 'intake' ? (
                <Key look={isReleasable(act) ? 'quiet' : 'main'} onPress={() => opening.start(draftOf(act, family))}>
                  {today.mend}
                </Key>
              ) : null}
              <OpenPiece itemId={pieceRefused(act)} />
              <ReportKeys act={act} />
              {isReleasable(act) ? (
                <Key look="main" onPress={() => setReleasing(true)}>
                  {today.release.open}
                </Key>
              ) : null}
            </>
          )}
        </div>
      ) : (
        <BegunFirst begun={opening.begun} opening={opening} />
      )}
    </article>
  );
}

/** To mend an act about a report to the police, or to report the goods of a hand-in that was stopped. */
function ReportKeys({ act }: { act: Act }): ReactElement {
  const { today } = useWorkTexts();
  const reports = useSuspicionTexts();
  const open = useNavigate();
  const write = (next: ToWrite): void => {
    putReport(next);
    void open({ to: '/suspicions' });
  };
  const mending = mendingOf(act);
  return (
    <>
      {mending === null ? null : (
        <Key look="main" onPress={() => write(mending)}>
          {today.mend}
        </Key>
      )}
      {isReportable(act) ? (
        <Key look="alarm" onPress={() => write({ form: 'report', draft: draftFor(reportOfAct(act)) })}>
          {reports.report}
        </Key>
      ) : null}
    </>
  );
}

/** Why it did not go on, and how many others wait for it. */
function Says({ act }: { act: Act }): ReactElement {
  const { today, stuck } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const waiting = useWaitedFor(act.id) ?? 0;
  const doubt = foreseenDoubt(act, useClasses() ?? []);
  return (
    <>
      {act.words === null ? null : <Notice look="alarm">{isEnglish ? act.words.en : act.words.zh}</Notice>}
      {act.state === 'waiting' && doubt !== null ? <Notice look="wait">{today.release[doubt]}</Notice> : null}
      {waiting > 0 && (act.kind === 'intake' || mendingOf(act) !== null) ? (
        <Notice look="wait">{stuck.waitedFor(waiting)}</Notice>
      ) : null}
    </>
  );
}
