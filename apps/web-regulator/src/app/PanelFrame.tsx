import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useIsNarrow } from '../lib/screen/narrow.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useRoute } from '../lib/state/route.ts';
import styles from './PanelFrame.module.css';

/** What stands beside the map; where there is no room beside it, a sheet that comes up from below. @param asked for by the user */
export function PanelFrame({ asked, children }: { asked: boolean; children: ReactNode }): ReactElement {
  const texts = useTexts();
  const isNarrow = useIsNarrow();
  const id = useId();
  const [isUp, setUp] = useState(asked);
  const { pointed } = useRoute();
  const [seen, setSeen] = useState(pointed);
  if (seen !== pointed) {
    setSeen(pointed);
    // what the story points at is on the map behind the sheet
    if (pointed?.from === 'story') setUp(false);
  }
  if (!isNarrow) {
    return (
      <aside className={styles.panel} aria-label={texts.panel}>
        {children}
      </aside>
    );
  }
  return (
    <aside className={isUp ? styles.up : styles.down} aria-label={texts.panel} data-sheet={isUp ? 'up' : 'down'}>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isUp}
        aria-controls={id}
        onClick={() => setUp(!isUp)}
      >
        <Icon name="unfold" />
        {texts.panel}
      </button>
      <div id={id} className={styles.content}>
        {children}
      </div>
    </aside>
  );
}
