import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Icon, moment } from '@huihuan/web-kit';
import { useEnded, useSender, useSummary, type Summary } from '@huihuan/web-outbox';
import { sayEnded } from '../../../lib/ended/say-ended.ts';
import { useEndedTexts } from '../../../lib/i18n/use-ended-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { DeviceNotices } from './DeviceNotices.tsx';
import styles from './SendingBar.module.css';

const nothing: Summary = {
  ...{ waiting: 0, waitingSince: null, refused: 0, stuck: 0, putAside: 0, photosWaiting: 0, photosRefused: 0 },
};
const icons = { alarm: 'alarm', wait: 'clock', calm: 'check' } as const;

/** Always says how many wait, since when, and when the server was last heard; nothing of what is not read yet. */
export function SendingBar(): ReactElement {
  const { bar, stuck: words } = useWorkTexts();
  const [summary, sender, now] = [useSummary(), useSender(), useNow()];
  const { waiting, refused, stuck, putAside } = summary ?? nothing;
  const ended = useEnded() ?? null;
  const look = refused + stuck > 0 || ended !== null ? 'alarm' : waiting > 0 ? 'wait' : 'calm';
  const contact = sender?.lastContact ?? null;
  return (
    <div
      className={`${styles.bar} ${styles[look]}`}
      role="status"
      aria-label={bar.label}
      aria-busy={summary === undefined}
      data-waiting={summary?.waiting}
    >
      {summary === undefined ? null : (
        <>
          <Icon name={icons[look]} size={20} />
          <Waiting summary={summary} now={now} />
        </>
      )}
      {refused > 0 ? <Link to="/today">{bar.refused(refused)}</Link> : null}
      {stuck > 0 ? <Link to="/today">{words.bar(stuck)}</Link> : null}
      {putAside > 0 ? <span>{bar.putAside(putAside)}</span> : null}
      <SignIn hasWaiting={waiting > 0} now={now} />
      <DeviceNotices />
      {sender === undefined ? null : (
        <span className={styles.contact}>{contact === null ? bar.never : bar.contact(moment(contact, now))}</span>
      )}
    </div>
  );
}

function Waiting({ summary, now }: { summary: Summary; now: number }): ReactElement {
  const { bar } = useWorkTexts();
  const { waiting, waitingSince, photosWaiting } = summary;
  return (
    <span>
      {waiting === 0 ? bar.allSent : bar.waiting(waiting, moment(waitingSince ?? now, now))}
      {photosWaiting > 0 ? ` · ${bar.photos(photosWaiting)}` : ''}
    </span>
  );
}

/** That the server wants a sign-in, and why; the link leads to where it can be done. */
function SignIn({ hasWaiting, now }: { hasWaiting: boolean; now: number }): ReactElement | null {
  const words = useEndedTexts();
  const [ended, sender] = [useEnded() ?? null, useSender()];
  if (ended !== null)
    return (
      <>
        <span data-ended={ended.kind}>{sayEnded(ended, words, now)}</span>
        <Link to="/sign-in">{hasWaiting ? words.toSend : words.toEnrol}</Link>
      </>
    );
  if (sender?.state.kind !== 'sign-in-needed') return null;
  return (
    <>
      <span>{words.signIn}</span>
      <Link to="/sign-in">{words.toSend}</Link>
    </>
  );
}
