import { useState, type ReactElement } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { session } from '../session/session.ts';
import { FormNotice } from './FormNotice.tsx';
import { PasswordField } from './PasswordField.tsx';
import { refusalText } from './refusal-text.ts';
import styles from './SignInForm.module.css';
import { useSignInTexts, type SignInTexts } from './use-sign-in-texts.ts';

const shortest = 12;

const flawOf = (next: string, again: string, { change }: SignInTexts): string | null => {
  if (Array.from(next).length < shortest) return change.short;
  return next === again ? null : change.differs;
};

/** A new password for the person who is signed in. `known` is the old one where it has just been typed. */
export function ChangePasswordForm(props: { isOneTime: boolean; known?: string; onDone: () => void }): ReactElement {
  const texts = useSignInTexts();
  const language = useLanguage();
  const [old, setOld] = useState(props.known ?? '');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const refuse = (why: string): void => {
    setRefusal(why);
    setBusy(false);
  };
  const submit = (): void => {
    const flaw = flawOf(next, again, texts);
    if (flaw !== null) return refuse(flaw);
    setBusy(true);
    setRefusal(null);
    session()
      .changePassword(old, next)
      .then(props.onDone, (found: unknown) =>
        refuse(refusalText(found as Error, texts.change.wrongOld, texts, language)),
      );
  };

  const isKnown = props.known !== undefined && props.known !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      {refusal === null ? null : <FormNotice tone="wait">{refusal}</FormNotice>}
      {isKnown && refusal === null ? null : (
        <PasswordField
          label={props.isOneTime ? texts.change.oneTime : texts.change.old}
          name="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
        />
      )}
      <PasswordField
        label={texts.change.next}
        name="new-password"
        autoComplete="new-password"
        hint={texts.change.rule}
        value={next}
        onChange={setNext}
      />
      <PasswordField
        label={texts.change.again}
        name="new-password-again"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      <button type="submit" className={styles.submit} disabled={isBusy}>
        {texts.change.submit}
      </button>
    </form>
  );
}
