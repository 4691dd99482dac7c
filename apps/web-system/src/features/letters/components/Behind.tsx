import { useState, type ReactElement } from 'react';
import { count, Icon } from '@huihuan/web-kit';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './Behind.module.css';
import { EventName } from './EventName.tsx';
import { LetterDetails } from './LetterDetails.tsx';
import { LetterFacts } from './LetterFacts.tsx';

/** Later events of the same key, in the order in which they will take effect. */
export function Behind(props: { service: Service; letters: readonly Letter[]; now: number }): ReactElement {
  const { letters: texts } = useTexts();
  const { service, letters, now } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.behind}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="unfold" size={14} />
        {texts.behind(count(letters.length))}
      </button>
      {isOpen ? (
        <ol>
          {letters.map((letter) => (
            <li key={letter.eventId} data-behind={letter.eventId}>
              <EventName type={letter.type} />
              <LetterFacts letter={letter} now={now} />
              <LetterDetails service={service} letter={letter} />
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
