import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './OfflineNotice.module.css';

/** While nothing answers: what is shown is old, and the page goes on by itself. */
export function OfflineNotice(): ReactElement {
  const texts = useTexts();
  return (
    <p className={styles.notice} role="status" data-offline="">
      <Icon name="cut" />
      {texts.connection.stale}
    </p>
  );
}
