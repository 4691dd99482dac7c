import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useCommandTexts } from '../i18n/use-command-texts.ts';
import type { Shown } from './Commands.tsx';
import styles from './commands.module.css';

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);

/** The palette and the keyboard map for those who do not know their keys yet. */
export function CommandButtons({ onShow }: { onShow: (shown: Shown) => void }): ReactElement {
  const { find, map } = useCommandTexts();
  return (
    <div className={styles.calls}>
      <button
        type="button"
        className={styles.call}
        aria-keyshortcuts="Control+K Meta+K"
        data-open="palette"
        onClick={() => onShow({ what: 'palette', start: '' })}
      >
        <Icon name="search" size={14} />
        <span>{find}</span>
        <kbd aria-hidden="true">{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <button
        type="button"
        className={styles.call}
        aria-label={map.title}
        aria-keyshortcuts="?"
        data-open="keys"
        onClick={() => onShow({ what: 'keys' })}
      >
        <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  );
}
