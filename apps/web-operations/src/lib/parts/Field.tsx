import { lastOfField } from '@huihuan/web-kit/told-at';
import { useId, type ReactElement } from 'react';
import styles from './Field.module.css';

/** A line or a few lines to type, with its name above and what is wrong with it below. */
export function Field(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  wrong?: string | undefined;
  isNumber?: boolean;
  isFirst?: boolean;
  name?: string;
  kind?: 'text' | 'date' | 'datetime-local';
}): ReactElement {
  const { label, value, onChange, hint, wrong, isNumber = false, isFirst = false, name, kind = 'text' } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={kind}
        value={value}
        max={kind === 'datetime-local' ? lastOfField : undefined}
        placeholder={hint}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        autoFocus={isFirst}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
