import { useId, type ReactElement } from 'react';
import { lastOfField } from '@huihuan/web-kit/told-at';
import styles from './Field.module.css';

/** One line of text, as large as the keys, with why it is asked below it. */
export function Field(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  says?: string;
  wrong?: string | null;
  kind?: 'text' | 'password' | 'date' | 'datetime-local';
  mode?: 'text' | 'numeric' | 'decimal' | 'tel';
  name?: string;
  isNeeded?: boolean;
}): ReactElement {
  const { label, value, onChange, says, wrong = null, kind = 'text', mode = 'text', name, isNeeded } = props;
  const [id, about] = [useId(), useId()];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={kind}
        inputMode={mode}
        value={value}
        max={kind === 'datetime-local' ? lastOfField : undefined}
        autoComplete={kind === 'password' ? 'current-password' : 'off'}
        autoCapitalize="off"
        spellCheck={false}
        aria-required={isNeeded}
        aria-invalid={wrong !== null}
        aria-describedby={says === undefined && wrong === null ? undefined : about}
        onChange={(event) => onChange(event.target.value)}
      />
      {says === undefined && wrong === null ? null : (
        <p id={about} className={wrong === null ? styles.says : styles.wrong}>
          {wrong ?? says}
        </p>
      )}
    </div>
  );
}
