import type { ReactElement } from 'react';
import { session } from '../session/session.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import formStyles from './SignInForm.module.css';
import styles from './SignInPage.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** Somebody signed in by a one-time password, which opens nothing but this. */
export function FirstPasswordPage({ known, onDone }: { known: string; onDone: () => void }): ReactElement {
  const texts = useSignInTexts();
  return (
    <SignInFrame title={texts.first.title}>
      <div className={styles.head}>
        <h1>{texts.first.title}</h1>
        <p>{texts.first.text}</p>
      </div>
      <ChangePasswordForm isOneTime known={known} onDone={onDone} />
      <button type="button" className={formStyles.plain} onClick={() => void session().signOut()}>
        {texts.account.signOut}
      </button>
    </SignInFrame>
  );
}
