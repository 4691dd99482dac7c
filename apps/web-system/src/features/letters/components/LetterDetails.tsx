import { useState, type ReactElement } from 'react';
import { size } from '@huihuan/web-kit';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './LetterDetails.module.css';
import { RecordText } from './RecordText.tsx';

/** The whole error and the whole record, folded away until somebody wants them. */
export function LetterDetails({ service, letter }: { service: Service; letter: Letter }): ReactElement {
  const { letters: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { value, unit } = size(letter.bytes);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.details}</summary>
      {isOpen ? (
        <>
          <h4>{texts.error}</h4>
          <pre tabIndex={0} data-error={letter.eventId}>
            {letter.error}
          </pre>
          <h4>{texts.record}</h4>
          <p className={styles.meta}>
            {texts.eventId} <code>{letter.eventId}</code> · {texts.source} <code>{letter.source}</code> · {texts.seq}{' '}
            {letter.siteSeq} · {texts.size} {value} {unit}
          </p>
          <RecordText service={service} eventId={letter.eventId} />
        </>
      ) : null}
    </details>
  );
}
