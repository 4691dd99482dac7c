import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import styles from './receive.module.css';

/** How the last scan went. */
export interface LastScan {
  readonly went: 'right' | 'again' | 'wrong';
  /** The name of what was found, or the code that nothing fits. */
  readonly words: string;
}

/** Large enough to be seen from the truck. */
export function ScanMark({ last }: { last: LastScan | null }): ReactElement {
  const { receive: texts } = useStationTexts();
  return (
    <p className={styles.mark} data-scan={last?.went ?? 'none'} role="status">
      {last === null ? (
        texts.scanHint
      ) : (
        <>
          <Icon name={last.went === 'wrong' ? 'close' : last.went === 'right' ? 'check' : 'retry'} size={40} />
          <span>
            {texts[last.went](last.words)}
            {last.went === 'wrong' ? <small>{texts.wrongHint}</small> : null}
          </span>
        </>
      )}
    </p>
  );
}
