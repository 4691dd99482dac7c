import { useRef, useState, type ReactElement } from 'react';
import { Icon, type IconName, type ProblemDetails } from '@huihuan/web-kit';
import { BegunFirst } from '../../../lib/hand-in/BegunFirst.tsx';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { useOpenDraft } from '../../../lib/hand-in/use-open-draft.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import type { Booking } from '../../../lib/reference/bookings.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { cancelBooking, type CancelReason } from '../api/cancel-booking.ts';
import { maskIn } from '../api/draft-of-booking.ts';
import styles from './Bookings.module.css';
import { ContactPanel } from './ContactPanel.tsx';

const icons: Readonly<Record<Booking['state'], IconName>> = {
  ...{ booked: 'clock', fulfilled: 'check', cancelled: 'close' },
};

/** One booking: when, what, who, and what can be done about it while it is open. */
export function BookingCard(props: { booking: Booking; siteId: string; begin: () => Draft }): ReactElement {
  const { bookings: words, families } = useWorkTexts();
  const nameOf = useClassNames();
  const { booking, siteId } = props;
  const { bookingId, window, classCode, family, count, handedIn, way, address, state } = booking;
  const [panel, setPanel] = useState<'none' | 'contact' | 'cancel'>('none');
  const opening = useOpenDraft();
  const isOpen = state === 'booked';
  return (
    <article className={styles.card} data-booking={bookingId} data-state={state}>
      <div className={styles.facts}>
        <strong className={styles.hours}>
          {window.from}–{window.to}
        </strong>
        <strong>
          {classCode === null ? families[family] : nameOf(classCode)}
          {count > 1 ? ` × ${count}` : ''}
        </strong>
        <span className={styles[state]}>
          <Icon name={icons[state]} size={20} />
          {isOpen && handedIn > 0 ? words.came(handedIn, count) : words.states[state]}
        </span>
        <span className={styles.who}>{maskIn(booking)}</span>
        <span className={styles.way}>
          {[words.ways[way], address, booking.hasNote ? words.note : null].filter((each) => each !== null).join(' · ')}
        </span>
      </div>
      {isOpen && panel === 'contact' ? (
        <ContactPanel siteId={siteId} bookingId={bookingId} onHide={() => setPanel('none')} />
      ) : null}
      {isOpen && panel === 'cancel' ? (
        <CancelPanel siteId={siteId} booking={booking} onKeep={() => setPanel('none')} />
      ) : null}
      {isOpen && opening.begun !== null ? <BegunFirst begun={opening.begun} opening={opening} /> : null}
      {isOpen && opening.begun === null && panel === 'none' ? (
        <div className={styles.acts}>
          <Key look="quiet" onPress={() => setPanel('cancel')}>
            {words.cancel}
          </Key>
          <Key icon="person" onPress={() => setPanel('contact')}>
            {words.contact}
          </Key>
          <Key look="main" onPress={() => opening.start(props.begin())}>
            {words.take}
          </Key>
        </div>
      ) : null}
    </article>
  );
}

function CancelPanel(props: { siteId: string; booking: Booking; onKeep: () => void }): ReactElement {
  const { bookings: words } = useWorkTexts();
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [isBusy, setBusy] = useState(false);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  const cancel = async (reason: CancelReason): Promise<void> => {
    if (isTaken.current) return;
    isTaken.current = true;
    setBusy(true);
    const done = await cancelBooking(props.siteId, props.booking, reason);
    if (done.ok) return;
    setProblem(done.problem);
    isTaken.current = false;
    setBusy(false);
  };
  return (
    <div className={styles.panel} aria-busy={isBusy}>
      {problem === null ? null : <Refusal problem={problem} />}
      <span>{words.cancelSure}</span>
      <div className={styles.acts}>
        <Key isDisabled={isBusy} onPress={props.onKeep}>
          {words.keep}
        </Key>
        {(['consignor-asked', 'site-cannot'] as const).map((reason) => (
          <Key key={reason} look="alarm" isDisabled={isBusy} onPress={() => void cancel(reason)}>
            {words.reasons[reason]}
          </Key>
        ))}
      </div>
    </div>
  );
}
