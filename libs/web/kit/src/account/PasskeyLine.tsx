import { useState, type ReactElement } from 'react';
import { moment } from '../format/time.ts';
import { Button } from '../parts/Button.tsx';
import type { Passkey } from '../passkeys/passkey-calls.ts';
import { useSignInTexts } from '../sign-in/use-sign-in-texts.ts';
import styles from './PasskeyList.module.css';

/** One passkey: what it is called and when it was used; another name, or none at all, which is asked twice. */
export function PasskeyLine(props: {
  passkey: Passkey;
  now: number;
  onRename: (name: string) => void;
  onRemove: () => void;
}): ReactElement {
  const { passkey: texts } = useSignInTexts();
  const { passkey, now, onRename, onRemove } = props;
  const [step, setStep] = useState<'rest' | 'rename' | 'remove'>('rest');
  const [name, setName] = useState(passkey.name);
  if (step === 'rename') {
    return (
      <li data-key={passkey.name}>
        <input
          className={styles.input}
          aria-label={texts.name}
          value={name}
          maxLength={60}
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          look="main"
          isDisabled={name.trim() === ''}
          onClick={() => {
            setStep('rest');
            onRename(name.trim());
          }}
        >
          {texts.save}
        </Button>
      </li>
    );
  }
  const used = passkey.lastUsedAt === null ? texts.never : texts.used(moment(passkey.lastUsedAt, now));
  return (
    <li data-key={passkey.name}>
      <span className={styles.words}>
        <strong>{passkey.name}</strong>
        <span className={styles.when}>
          {texts.created(moment(passkey.createdAt, now))} · {used}
        </span>
      </span>
      <Button onClick={() => setStep('rename')}>{texts.rename}</Button>
      {step === 'remove' ? (
        <Button look="main" icon="discard" onClick={onRemove}>
          {texts.sure}
        </Button>
      ) : (
        <Button icon="discard" onClick={() => setStep('remove')}>
          {texts.remove}
        </Button>
      )}
    </li>
  );
}
