import type { ReactElement } from 'react';
import { Icon } from '../symbols/Icon.tsx';
import styles from './FormNotice.module.css';

/** One sentence above a form: `wait` is something to be done otherwise, `quiet` is only to be known. */
export function FormNotice({ tone, children }: { tone: 'quiet' | 'wait'; children: string }): ReactElement {
  return (
    <p className={`${styles.notice} ${tone === 'wait' ? styles.wait : ''}`} role={tone === 'wait' ? 'alert' : 'status'}>
      <Icon name={tone === 'wait' ? 'warning' : 'info'} />
      <span className={styles.time}>{children}</span>
    </p>
  );
}
