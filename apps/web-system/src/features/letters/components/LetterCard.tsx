import type { KeyboardEvent, ReactElement } from 'react';
import { Button, StateMark, type IconName, type StateTone } from '@huihuan/web-kit';
import type { Reason, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { LetterGroup } from '../api/group-by-key.ts';
import { isOverdue } from '../api/is-overdue.ts';
import { firstLine } from '../api/read-record.ts';
import { Behind } from './Behind.tsx';
import { EventName } from './EventName.tsx';
import { LetterDetails } from './LetterDetails.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import styles from './LetterCard.module.css';

const marks: Readonly<Record<Reason, { readonly tone: StateTone; readonly icon: IconName }>> = {
  failed: { tone: 'alarm', icon: 'alarm' },
  early: { tone: 'wait', icon: 'clock' },
  behind: { tone: 'quiet', icon: 'rows' },
};

/** The acts by key, wherever in the card the focus stands. */
const onKey =
  (acts: Readonly<Record<string, () => void>>) =>
  (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

/** One key that stands still: the event that stopped it, why, what waits behind it, and what can be done. */
export function LetterCard(props: {
  service: Service;
  group: LetterGroup;
  /** When the letters were read, in milliseconds since 1970. */
  now: number;
  isBusy: boolean;
  onRetry: () => void;
  onDiscard: () => void;
}): ReactElement {
  const texts = useTexts();
  const { service, group, now, isBusy, onRetry, onDiscard } = props;
  const { head, behind } = group;
  return (
    <article
      className={`${styles.card} ${styles[head.reason]}`}
      data-letter={head.eventId}
      onKeyDown={isBusy ? undefined : onKey({ r: onRetry, d: onDiscard })}
    >
      <header className={styles.head}>
        {isOverdue(head, now) ? (
          <StateMark {...marks.failed}>{texts.letters.overdue}</StateMark>
        ) : (
          <StateMark {...marks[head.reason]}>{texts.reason[head.reason]}</StateMark>
        )}
        <EventName type={head.type} />
        <div className={styles.acts}>
          <Button icon="retry" letter="R" isDisabled={isBusy} onClick={onRetry}>
            {texts.letters.retry}
          </Button>
          <Button icon="discard" letter="D" isDisabled={isBusy} onClick={onDiscard}>
            {texts.letters.discard}
          </Button>
        </div>
      </header>
      <p className={styles.why}>{firstLine(head.error)}</p>
      <LetterFacts letter={head} now={now} />
      <LetterDetails service={service} letter={head} />
      {behind.length === 0 ? null : <Behind service={service} letters={behind} now={now} />}
    </article>
  );
}
