import { useEffect, useState, type ReactElement } from 'react';
import { Skeleton } from '@huihuan/web-kit';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { askContact, type ContactAnswer } from '../api/ask-contact.ts';
import styles from './Bookings.module.css';

/** Whom to call and where to go. Asked for when it is opened, gone when it is closed. */
export function ContactPanel(props: { siteId: string; bookingId: string; onHide: () => void }): ReactElement {
  const { bookings: words } = useWorkTexts();
  const { siteId, bookingId } = props;
  const [answer, setAnswer] = useState<ContactAnswer | null>(null);
  useEffect(() => {
    let isOpen = true;
    void askContact(siteId, bookingId).then((found) => {
      if (isOpen) setAnswer(found);
    });
    return () => {
      isOpen = false;
    };
  }, [siteId, bookingId]);
  return (
    <div className={styles.panel} data-contact={answer?.kind ?? 'asking'}>
      {answer === null ? <Skeleton lines={2} label={words.contact} /> : <Told answer={answer} />}
      <div className={styles.acts}>
        <Key onPress={props.onHide}>{words.hide}</Key>
      </div>
    </div>
  );
}

function Told({ answer }: { answer: ContactAnswer }): ReactElement {
  const { bookings: words } = useWorkTexts();
  if (answer.kind === 'away') return <Notice look="wait">{words.contactAway}</Notice>;
  if (answer.kind === 'refused') return <Refusal problem={answer.problem} />;
  const known = (['name', 'phone', 'address', 'note'] as const).flatMap((field) => {
    const value = answer.contact[field];
    return value === null ? [] : [[field, value] as const];
  });
  return (
    <>
      {known.length === 0 ? <p className={styles.says}>{words.nothingKept}</p> : null}
      <dl className={styles.contact}>
        {known.map(([field, value]) => (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.says}>{words.contactSays}</p>
    </>
  );
}
