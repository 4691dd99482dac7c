import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { hourAndMinute, Icon, useLanguage, weightText } from '@huihuan/web-kit';
import { isReleasable, type Act } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { yuan } from '../../../lib/reference/money.ts';
import { bookingIn } from '../api/booking-in.ts';
import { manifestIn } from '../api/manifest-in.ts';
import { hasPapers } from '../api/has-papers.ts';
import { pieceIn, pieceWarned } from '../api/piece-in.ts';
import { classOf } from '../api/sum-day.ts';
import { warningsOf } from '../api/warnings-of.ts';
import { OpenPiece } from './OpenPiece.tsx';
import styles from './TodayPage.module.css';

/** Each record of the day with what became of it, the latest first. A shipment is one line: that it left, or where it stopped. */
export function DayList({ acts, nameOf }: { acts: readonly Act[]; nameOf: (code: string) => string }): ReactElement {
  const { today } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const lines = acts.filter(({ kind, state }) => ['intake', 'shipment.dispatch'].includes(kind) || state === 'refused');
  return (
    <section className={styles.part} aria-label={today.all}>
      <h2>{today.all}</h2>
      <ul className={styles.list}>
        {lines.map((act) => {
          const { id, state, recordedAt, answer } = act;
          const warnings = warningsOf(answer);
          const pieceId = pieceWarned(
            act,
            warnings.map(({ code }) => code),
          );
          return (
            <li key={id} data-state={state}>
              <span className={styles.time}>{hourAndMinute(recordedAt)}</span>
              <What act={act} nameOf={nameOf} />
              <span className={styles[state]}>
                {state === 'refused' && isReleasable(act) ? today.needsSupervisor : today.states[state]}
              </span>
              {warnings.map(({ code, zh, en }) => (
                <p key={code} className={styles.warned} data-warning={code}>
                  <Icon name="warning" size={20} />
                  {isEnglish ? en : zh}
                </p>
              ))}
              <OpenPiece itemId={pieceId} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What it was, and how much where that is weighed: a booking is not. */
function What({ act, nameOf }: { act: Act; nameOf: (code: string) => string }): ReactElement {
  const { today } = useWorkTexts();
  const [manifests, corrections, suspicions] = [useManifestTexts(), useCorrectionTexts(), useSuspicionTexts()];
  const pieces = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const { kind, body, note } = act;
  if (kind.startsWith('booking.'))
    return (
      <strong className={styles.wide}>
        {today.kinds.booking} <small>{bookingIn(note)}</small>
      </strong>
    );
  if (kind.startsWith('manifest.'))
    return (
      <strong className={styles.wide}>
        {manifests.title} <small>{manifestIn(note)}</small>
      </strong>
    );
  if (kind.startsWith('item.'))
    return (
      <strong className={styles.wide}>
        {pieces.kinds[kind] ?? pieces.title} <small>{pieceIn(act, isEnglish)}</small>
      </strong>
    );
  if (kind.startsWith('suspicion.')) return <strong className={styles.wide}>{suspicions.title}</strong>;
  if (kind.startsWith('correction.')) return <strong className={styles.wide}>{corrections.title}</strong>;
  const isIntake = kind === 'intake';
  return (
    <>
      <strong>
        {!isIntake ? (
          today.kinds.shipment
        ) : hasPapers(act) ? (
          <Link className={styles.papers} to="/today/$actId" params={{ actId: act.id }}>
            {nameOf(classOf(act))} <small>{today.papers}</small>
          </Link>
        ) : (
          nameOf(classOf(act))
        )}
      </strong>
      <span>{weightText(Number((isIntake ? body['grams'] : note?.['grams']) ?? 0))}</span>
      <span>{isIntake ? `¥ ${yuan(Number(body['paidFen']))}` : today.pieces(Number(note?.['items'] ?? 0))}</span>
    </>
  );
}
