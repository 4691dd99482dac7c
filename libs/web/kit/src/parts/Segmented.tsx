import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  /** What is seen; a word or an icon. */
  readonly face: ReactNode;
  /** What is said, where the face alone does not say it. */
  readonly name: string;
}

/** One of a few, all in sight. It is a group of radio buttons, so the arrow keys work as everywhere. */
export function Segmented<Value extends string>(props: {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
}): ReactElement {
  const group = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={props.label}>
      {props.segments.map(({ value, face, name }) => (
        <label key={value} title={name} className={styles.segment}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={value === props.value}
            aria-label={name}
            onChange={() => props.onChange(value)}
          />
          <span>{face}</span>
        </label>
      ))}
    </div>
  );
}
