import type { ReactElement } from 'react';
import { useLanguage } from '@huihuan/web-kit';
import { outbox, useSender, useSummary } from '@huihuan/web-outbox';
import { useEndedTexts } from '../../../lib/i18n/use-ended-texts.ts';
import { GateForm } from '../../../lib/pin/GateForm.tsx';
import gate from '../../../lib/pin/Gate.module.css';
import { GateRoom } from '../../../lib/pin/GateRoom.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import styles from '../../../lib/ended/Ended.module.css';
import { useEnrolAnew } from '../../../lib/ended/EndedForm.tsx';

/** A colleague sends what is on a tablet that the server takes no longer; when all of it is there, it can be enrolled anew. */
export function SendingScreen({ displayName }: { displayName: string }): ReactElement | null {
  const words = useEndedTexts();
  const [summary, sender] = [useSummary(), useSender()];
  const { problem, enrolAnew } = useEnrolAnew();
  const isEnglish = useLanguage() === 'en';
  if (summary === undefined || sender === undefined) return null;
  const { waiting, photosWaiting, putAside, refused } = summary;
  const isSent = waiting + photosWaiting === 0;
  const { state } = sender;
  const hindered = state.kind === 'waiting' || state.kind === 'not-allowed' ? state.words : null;
  return (
    <GateRoom>
      <GateForm title={isSent ? words.allSent : words.sending} onSubmit={enrolAnew}>
        <div role="status" data-waiting={waiting}>
          <p className={styles.says}>
            {isSent ? words.enrolSays : `${words.waits(waiting, photosWaiting)} ${words.by(displayName)}`}
          </p>
        </div>
        {putAside > 0 ? <Notice look="wait">{words.putAside(putAside)}</Notice> : null}
        {refused > 0 ? <Notice look="wait">{words.refused(refused)}</Notice> : null}
        {isSent || hindered === null ? null : <Notice look="alarm">{isEnglish ? hindered.en : hindered.zh}</Notice>}
        {problem === null ? null : <Refusal problem={problem} />}
        <div className={gate.acts}>
          <Key onPress={() => void outbox().desk.signOut()}>{isSent ? words.lock : words.another}</Key>
          {isSent ? (
            <Key look="main" isSubmit>
              {words.toEnrol}
            </Key>
          ) : null}
        </div>
      </GateForm>
    </GateRoom>
  );
}
