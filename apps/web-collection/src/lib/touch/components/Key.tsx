import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '@huihuan/web-kit';
import { feel } from '../api/feel.ts';
import styles from './Key.module.css';

/** A key for wet gloves: 64 px at least. `main` is the act of the step and stands where the thumb is. */
export function Key(props: {
  /** Absent on a key whose icon says it; then it has a `name`. */
  children?: ReactNode;
  onPress?: () => void;
  look?: 'main' | 'plain' | 'quiet' | 'alarm';
  icon?: IconName;
  /** A drawing instead of an icon, on a key that is large enough for it. */
  picture?: ReactNode;
  name?: string;
  isDisabled?: boolean;
  isPressed?: boolean;
  isSubmit?: boolean;
}): ReactElement {
  const { children, look = 'plain', icon, isSubmit = false, isDisabled = false, onPress } = props;
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={`${styles.key} ${styles[look]}`}
      disabled={isDisabled}
      aria-label={props.name}
      aria-pressed={props.isPressed}
      onClick={() => {
        feel('tap');
        onPress?.();
      }}
    >
      {icon === undefined ? props.picture : <Icon name={icon} size={24} />}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}
