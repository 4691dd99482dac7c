import type { ReactElement } from 'react';
import styles from './Skeleton.module.css';

/** Quiet bars where lines will stand. */
export function Skeleton({ lines, label }: { lines: number; label: string }): ReactElement {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
