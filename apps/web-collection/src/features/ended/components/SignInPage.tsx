import type { ReactElement } from 'react';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEnded, useSender, useTablet } from '@huihuan/web-outbox';
import { begunDraft } from '../../../lib/hand-in/pending-draft.ts';
import { useEndedTexts } from '../../../lib/i18n/use-ended-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import styles from '../../../lib/ended/Ended.module.css';
import { EndedForm } from '../../../lib/ended/EndedForm.tsx';
import { SendForm, signInAgain } from '../../../lib/ended/SendForm.tsx';

/** Opened from the bar where the server wants a sign-in: of this tablet again, or of a colleague on one that it takes no longer. */
export function SignInPage(): ReactElement | null {
  const words = useEndedTexts();
  const { back } = useWorkTexts();
  const open = useNavigate();
  const [tablet, ended, sender] = [useTablet(), useEnded(), useSender()];
  if (tablet.kind !== 'working' || ended === undefined || sender === undefined) return null;
  // signed in meanwhile, here or in another tab, or enrolled anew
  if (ended === null && sender.state.kind !== 'sign-in-needed') return <Navigate to="/" />;
  const home = (): void => void open({ to: '/' });
  const other = <Key onPress={home}>{back}</Key>;
  const isBegun = begunDraft(tablet.person.personId) !== null;
  const warning = isBegun ? (
    <div className={styles.begun}>
      <Notice look="wait">{words.begun}</Notice>
      <Key onPress={home}>{words.goOnBegun}</Key>
    </div>
  ) : null;
  return (
    <div className={styles.room}>
      {ended === null ? (
        <SendForm title={words.signInTitle} face={words.send} signIn={signInAgain} other={other}>
          <p className={styles.says}>{words.signInSays}</p>
        </SendForm>
      ) : (
        <EndedForm ended={ended} other={isBegun ? null : other} warning={warning} />
      )}
    </div>
  );
}
