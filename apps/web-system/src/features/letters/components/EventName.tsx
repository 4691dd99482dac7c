import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './EventName.module.css';

/** What kind of event it is, in words, with its technical name beside it. */
export function EventName({ type }: { type: string }): ReactElement {
  const texts = useTexts();
  const words: Readonly<Partial<Record<string, string>>> = texts.event;
  return (
    <span className={styles.name}>
      <strong>{words[type] ?? texts.letters.unknownType}</strong>
      <code>{type}</code>
    </span>
  );
}
