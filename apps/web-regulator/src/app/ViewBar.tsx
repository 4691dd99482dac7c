import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { AreaTrail } from '../lib/area/AreaTrail.tsx';
import { useAreaCode } from '../lib/area/use-area.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { showWall } from '../lib/state/selection.ts';
import styles from './ViewBar.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

/** A browser that refuses to fill the screen shows the wall in its window. */
const openWall = (areaCode: string): void => {
  showWall(areaCode);
  document.documentElement.requestFullscreen().catch(() => undefined);
};

/** Above what is looked at: which view, of what area, and what can be done with it as it stands. */
export function ViewBar(): ReactElement {
  const { view: texts, wall } = useTexts();
  const areaCode = useAreaCode();
  return (
    <div className={styles.bar}>
      <ViewSwitch />
      <AreaTrail />
      <div className={styles.acts}>
        <span className={styles.wall}>
          <Button icon="screen" onClick={() => openWall(areaCode)}>
            {wall.open}
          </Button>
        </span>
        <Button onClick={() => print()}>{texts.print}</Button>
      </div>
    </div>
  );
}
