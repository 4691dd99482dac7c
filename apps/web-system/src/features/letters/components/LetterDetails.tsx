import { useState, type ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './LetterDetails.module.css';
import { WholeLetter } from './WholeLetter.tsx';

/** The whole error and the whole record, folded away and not even read until somebody wants them. */
export function LetterDetails({ service, letter }: { service: Service; letter: Letter }): ReactElement {
  const { letters: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="unfold" size={14} />
        {texts.details}
      </summary>
      {isOpen ? <WholeLetter service={service} letter={letter} /> : null}
    </details>
  );
}
