import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import styles from './ScanMark.module.css';

/** How the last scan went, in words. */
export interface ScanSaid {
  readonly went: 'right' | 'again' | 'wrong';
  readonly words: string;
  /** What can be done about it. */
  readonly more?: string | undefined;
}

/** Large enough to be seen from the truck. */
export function ScanMark(props: {
  said: ScanSaid | null;
  hint: string;
  /** What is being looked up meanwhile. */
  looking?: string | undefined;
}): ReactElement {
  const { said, hint, looking } = props;
  return (
    <p className={styles.mark} data-scan={said?.went ?? 'none'} role="status">
      {said === null ? (
        (looking ?? hint)
      ) : (
        <>
          <Icon name={said.went === 'wrong' ? 'close' : said.went === 'right' ? 'check' : 'retry'} size={40} />
          <span>
            {said.words}
            {said.more === undefined ? null : <small>{said.more}</small>}
            {looking === undefined ? null : <small>{looking}</small>}
          </span>
        </>
      )}
    </p>
  );
}
