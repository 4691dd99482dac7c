import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { AreaTrail } from '../lib/area/AreaTrail.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './ViewBar.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Above what is looked at: which view, of what area, and what can be done with it as it stands. */
export function ViewBar(): ReactElement {
  const { view: texts } = useTexts();
  return (
    <div className={styles.bar}>
      <ViewSwitch />
      <AreaTrail />
      <div className={styles.acts}>
        <Button onClick={() => print()}>{texts.print}</Button>
      </div>
    </div>
  );
}
