import { useState, type ReactElement } from 'react';
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
  return (
    <SignInFrame title={texts.page.title}>
      <div className={styles.head}>
        <h1>{texts.page.title}</h1>
        <p>{props.title}</p>
      </div>
      {why === 'never' ? null : <FormNotice tone={why === 'unheard' ? 'wait' : 'quiet'}>{texts.why[why]}</FormNotice>}
      <SignInForm onPassword={props.onPassword} />
      <PasskeyButton />
      <p className={styles.hint}>{texts.page.forgotten}</p>
    </SignInFrame>
  );
}
