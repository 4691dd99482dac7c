import type { ReactElement } from 'react';
import { Segmented } from '@huihuan/web-kit';
import screen from '../../../lib/parts/screen.module.css';
import styles from './suspicions.module.css';

/** One of a few with its question above; nothing is chosen before somebody does. */
export function Choice<Name extends string>(props: {
  label: string;
  names: Readonly<Record<Name, string>>;
  chosen: Name | null;
  onChoose: (name: Name) => void;
}): ReactElement {
  const { label, chosen } = props;
  const all = Object.entries(props.names) as [Name, string][];
  return (
    <div className={styles.choice}>
      <span className={screen.quiet} aria-hidden>
        {label}
      </span>
      <Segmented<Name | ''>
        label={label}
        value={chosen ?? ''}
        segments={all.map(([value, name]) => ({ value, face: name, name }))}
        onChange={(value) => {
          if (value !== '') props.onChoose(value);
        }}
      />
    </div>
  );
}
