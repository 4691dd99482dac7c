import { useState, type ReactElement } from 'react';
import { OfficeButton } from '../office/OfficeButton.tsx';
import { useReasonOfReturn } from '../office/use-reason-of-return.ts';
import { useSignInWays } from '../office/use-sign-in-ways.ts';
import { PasskeyButton } from '../passkeys/PasskeyButton.tsx';
import type { Absence } from '../session/session-state.ts';
import { FormNotice } from './FormNotice.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './SignInPage.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** Nobody is signed in: why, and how to. */
export function SignInPage(props: {
  title: string;
  why: Absence;
  onPassword: (password: string) => void;
}): ReactElement {
  const texts = useSignInTexts();
  // what was said at the beginning stays, whatever is tried then
  const [why] = useState(props.why);
  const reason = useReasonOfReturn();
  const ways = useSignInWays();
  return (
    <SignInFrame title={texts.page.title}>
      <div className={styles.head}>
        <h1>{texts.page.title}</h1>
        <p>{props.title}</p>
      </div>
      {reason === null ? null : <FormNotice tone="wait">{texts.office[reason]}</FormNotice>}
      {why === 'never' || reason !== null ? null : (
        <FormNotice tone={why === 'unheard' ? 'wait' : 'quiet'}>{texts.why[why]}</FormNotice>
      )}
      <SignInForm onPassword={props.onPassword} />
      <div className={styles.acts}>
        {ways?.passkey === true ? <PasskeyButton /> : null}
        {ways === undefined || ways.office === null ? null : <OfficeButton label={ways.office.label} />}
      </div>
      <p className={styles.hint}>{texts.page.forgotten}</p>
    </SignInFrame>
  );
}
