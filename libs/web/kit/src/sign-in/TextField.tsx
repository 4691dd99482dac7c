import type { ReactElement, Ref } from 'react';
import styles from './Field.module.css';

/** One line of text with its label above. */
export function TextField({
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
  autoComplete: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}): ReactElement {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <input
          ref={inputRef}
          name={name}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          maxLength={200}
          onChange={({ target }) => onChange(target.value)}
        />
      </span>
    </label>
  );
}
