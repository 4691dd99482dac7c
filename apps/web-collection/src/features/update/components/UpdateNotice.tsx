import { useState, type ReactElement } from 'react';
import { useUpdate } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import styles from './UpdateNotice.module.css';

/** A new version is on the tablet. It comes when somebody says so or nobody works, and never in the middle of a hand-in. */
export function UpdateNotice(): ReactElement | null {
  const { update } = useWorkTexts();
  const { state, takeOver } = useUpdate();
  const [isWanted, setWanted] = useState(false);
  if (state !== 'ready') return null;
  const take = (): void => {
    setWanted(true);
    takeOver();
  };
  return (
    <div className={styles.update}>
      <Notice look="good">{isWanted ? update.comes : update.ready}</Notice>
      {isWanted ? null : <Key onPress={take}>{update.take}</Key>}
    </div>
  );
}
