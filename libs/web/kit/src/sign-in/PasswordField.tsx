import { useId, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Icon } from '../symbols/Icon.tsx';
import styles from './Field.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** A password, hidden until somebody wants to see it, with a word about Caps Lock. */
export function PasswordField({
  hint,
  label,
  inputRef,
  name,
  value,
  autoComplete,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  autoComplete: 'current-password' | 'new-password' | 'one-time-code';
  onChange: (value: string) => void;
  hint?: string;
  inputRef?: Ref<HTMLInputElement>;
}): ReactElement {
  const { page: texts } = useSignInTexts();
  const [isSeen, setSeen] = useState(false);
  const [isCaps, setCaps] = useState(false);
  const [input, described] = [useId(), useId()];
  const lookAtCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'));
  const shown = isCaps ? texts.capsLock : hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={input}>
        {label}
      </label>
      <span className={styles.box}>
        <input
          id={input}
          ref={inputRef}
          type={isSeen ? 'text' : 'password'}
          name={name}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          maxLength={1000}
          aria-describedby={shown === undefined ? undefined : described}
          onKeyDown={lookAtCaps}
          onKeyUp={lookAtCaps}
          onChange={({ target }) => onChange(target.value)}
        />
        <button
          type="button"
          aria-pressed={isSeen}
          aria-label={isSeen ? texts.hide : texts.show}
          title={isSeen ? texts.hide : texts.show}
          onClick={() => setSeen(!isSeen)}
        >
          <Icon name={isSeen ? 'eyeShut' : 'eye'} />
        </button>
      </span>
      {shown === undefined ? null : (
        <p id={described} className={`${styles.hint} ${isCaps ? styles.warn : ''}`}>
          {shown}
        </p>
      )}
    </div>
  );
}
