import { useId, type ReactElement } from 'react';
import { Key } from '../../../lib/touch/components/Key.tsx';
import styles from './Suspicions.module.css';

/** One of a few, by keys; nothing is chosen before somebody presses. */
export function Keys<Name extends string>(props: {
  label: string;
  names: Readonly<Record<Name, string>>;
  chosen: Name | null;
  onChoose: (name: Name) => void;
}): ReactElement {
  const title = useId();
  const all = Object.entries(props.names) as [Name, string][];
  return (
    <div className={styles.choice} role="group" aria-labelledby={title}>
      <strong id={title}>{props.label}</strong>
      <div className={styles.keys}>
        {all.map(([name, words]) => (
          <Key key={name} isPressed={name === props.chosen} onPress={() => props.onChoose(name)}>
            {words}
          </Key>
        ))}
      </div>
    </div>
  );
}
