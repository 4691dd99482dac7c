import type { ReactElement } from 'react';
import styles from './Empty.module.css';

/** Nothing is here yet, and why. */
export function Empty({ children }: { children: string }): ReactElement {
  return <p className={styles.empty}>{children}</p>;
}
