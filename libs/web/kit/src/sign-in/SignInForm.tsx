import { useEffect, useRef, useState, type ReactElement } from 'react';
import { RequestRefused } from '../http/problem.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { session } from '../session/session.ts';
import { FormNotice } from './FormNotice.tsx';
import { PasswordField } from './PasswordField.tsx';
import { refusalText } from './refusal-text.ts';
import styles from './SignInForm.module.css';
import { TextField } from './TextField.tsx';
import { useCountdown } from './use-countdown.ts';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** Login name and password. `onPassword` is told what opened the door. */
export function SignInForm({ onPassword }: { onPassword: (password: string) => void }): ReactElement {
  const texts = useSignInTexts();
  const language = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [secondsLeft, startCountdown] = useCountdown();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const refused = (found: Error): void => {
    if (isTooSoon(found)) startCountdown(found.problem.retryAfterSeconds ?? 1);
    setError(found);
    setBusy(false);
    second.current?.select();
  };
  const submit = (): void => {
    if (isBusy || secondsLeft > 0) return;
    setBusy(true);
    setError(null);
    session()
      .signIn('session', { login, password })
      .then(
        () => onPassword(password),
        (found: unknown) => refused(found as Error),
      );
  };

  const isSlow = isTooSoon(error);
  const time = texts.minutes(Math.floor(secondsLeft / 60), secondsLeft % 60);
  const slow = secondsLeft > 0 ? texts.refusal.slowDown(time) : texts.refusal.ready;
  return (
    <form
      className={styles.form}
      data-refused={error instanceof RequestRefused ? error.problem.code : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {error === null ? null : (
        <FormNotice tone={isSlow && secondsLeft === 0 ? 'quiet' : 'wait'}>
          {isSlow ? slow : refusalText(error, texts.refusal.failed, texts, language)}
        </FormNotice>
      )}
      <TextField
        label={texts.page.login}
        name="username"
        autoComplete="username"
        value={login}
        onChange={setLogin}
        inputRef={first}
      />
      <PasswordField
        label={texts.page.password}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        inputRef={second}
      />
      <button type="submit" className={styles.submit} disabled={isBusy || secondsLeft > 0}>
        {isBusy ? texts.page.busy : texts.page.submit}
      </button>
    </form>
  );
}

const isTooSoon = (error: Error | null): error is RequestRefused =>
  error instanceof RequestRefused && error.problem.status === 429;
