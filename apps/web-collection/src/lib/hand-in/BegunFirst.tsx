import type { ReactElement } from 'react';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { useClassNames } from '../reference/use-class-names.ts';
import { Key } from '../touch/components/Key.tsx';
import { Notice } from '../touch/components/Notice.tsx';
import styles from './BegunFirst.module.css';
import type { Draft } from './draft.ts';
import type { OpenDraft } from './use-open-draft.ts';

/** Asks what becomes of the hand-in that is begun before another one takes its place. */
export function BegunFirst({ begun, opening }: { begun: Draft; opening: OpenDraft }): ReactElement {
  const { begun: words, cancel, families } = useWorkTexts();
  const nameOf = useClassNames();
  const { classCode, family } = begun;
  const what = classCode === null ? (family === null ? '' : families[family]) : nameOf(classCode);
  return (
    <div className={styles.question} data-begun>
      <Notice look="wait">{words.says(what)}</Notice>
      <div className={styles.acts}>
        <Key look="alarm" onPress={opening.discard}>
          {words.discard}
        </Key>
        <Key onPress={opening.stay}>{cancel}</Key>
        <Key look="main" onPress={opening.goOn}>
          {words.goOn}
        </Key>
      </div>
    </div>
  );
}
