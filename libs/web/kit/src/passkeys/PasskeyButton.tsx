import { useState, type ReactElement } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { RequestRefused } from '../http/problem.ts';
import { FormNotice } from '../sign-in/FormNotice.tsx';
import { refusalText } from '../sign-in/refusal-text.ts';
import formStyles from '../sign-in/SignInForm.module.css';
import { useSignInTexts } from '../sign-in/use-sign-in-texts.ts';
import { Icon } from '../symbols/Icon.tsx';
import { passkeyReadiness } from './can-use-passkeys.ts';
import { signInByPasskey } from './passkey-calls.ts';

/** Signs in by a passkey, without a name and a password. Nothing where the browser cannot. */
export function PasskeyButton(): ReactElement | null {
  const texts = useSignInTexts();
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (passkeyReadiness() !== 'ready') return null;
  const whyNot = (error: unknown): string => {
    if (!(error instanceof RequestRefused)) return texts.passkey.cancelled;
    if (error.problem.code === 'passkey.refused') return texts.passkey.refused;
    return refusalText(error, texts.passkey.refused, texts, language);
  };
  const start = (): void => {
    setBusy(true);
    setRefusal(null);
    signInByPasskey().catch((error: unknown) => {
      setRefusal(whyNot(error));
      setBusy(false);
    });
  };
  return (
    <div className={formStyles.form}>
      <button type="button" className={formStyles.plain} disabled={isBusy} onClick={start} data-passkey="">
        <Icon name="key" />
        {isBusy ? texts.passkey.busy : texts.passkey.button}
      </button>
      {refusal === null ? null : <FormNotice tone="wait">{refusal}</FormNotice>}
    </div>
  );
}
