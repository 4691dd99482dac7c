import type { ReactElement } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './Skeleton.module.css';

/** Quiet bars where lines will stand. */
export function Skeleton({ lines }: { lines: number }): ReactElement {
  const texts = useTexts();
  return (
    <div className={styles.skeleton} role="status" aria-label={texts.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
