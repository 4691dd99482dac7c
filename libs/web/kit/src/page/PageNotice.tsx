import type { ReactElement } from 'react';
import { Icon, type IconName } from '../symbols/Icon.tsx';
import styles from './PageNotice.module.css';

/** One line below the header, across the page: what holds for all that is shown, such as that it is old. */
export function PageNotice({ icon, children }: { icon: IconName; children: string }): ReactElement {
  return (
    <p className={styles.notice} role="status">
      <Icon name={icon} />
      {children}
    </p>
  );
}
