import type { ReactElement } from 'react';
import type { Ended, Summary } from '@huihuan/web-outbox';
import { sayEnded } from './say-ended.ts';
import { useEndedTexts } from '../i18n/use-ended-texts.ts';
import { useNow } from '../touch/api/use-now.ts';
import { Notice } from '../touch/components/Notice.tsx';
import styles from './Ended.module.css';

/** Why the server takes this tablet no longer, what waits on it, and what happens next, before anybody types a password. */
export function EndedSays({ ended, summary }: { ended: Ended; summary: Summary }): ReactElement {
  const words = useEndedTexts();
  const now = useNow();
  const { waiting, photosWaiting } = summary;
  const { steps } = words;
  const isWaiting = waiting + photosWaiting > 0;
  return (
    <>
      <Notice look="alarm">{sayEnded(ended, words, now)}</Notice>
      <p className={styles.says} data-kept={waiting}>
        {isWaiting ? words.waits(waiting, photosWaiting) : words.nothingWaits}
      </p>
      <ol className={styles.steps}>
        {isWaiting ? (
          <>
            <li>{steps.signIn}</li>
            <li>{steps[ended.kind]}</li>
          </>
        ) : null}
        <li>{steps.enrol}</li>
      </ol>
    </>
  );
}
