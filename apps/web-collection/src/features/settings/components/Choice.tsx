import type { ReactElement } from 'react';
import { Key } from '../../../lib/touch/components/Key.tsx';
import styles from './SettingsPage.module.css';

/** One of a few, each a key of its own. */
export function Choice<Value extends string>(props: {
  label: string;
  /** What is to be known before it is chosen. */
  says?: string;
  value: Value;
  faces: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}): ReactElement {
  const values = Object.keys(props.faces) as Value[];
  return (
    <fieldset className={styles.group}>
      <legend>{props.label}</legend>
      {values.map((value) => (
        <Key key={value} isPressed={value === props.value} onPress={() => props.onChoose(value)}>
          {props.faces[value]}
        </Key>
      ))}
      {props.says === undefined ? null : <p>{props.says}</p>}
    </fieldset>
  );
}
