import type { ReactElement } from 'react';
import styles from './SkipLink.module.css';

/** The first stop of the keyboard: past the header, to the element `main` with the id `main`. */
export function SkipLink({ label }: { label: string }): ReactElement {
  return (
    <a className={styles.skip} href="#main">
      {label}
    </a>
  );
}
