import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../symbols/Icon.tsx';
import styles from './Button.module.css';

/** An act at a desk. `main` is the one that the screen is for; `letter` is the key that does the same, shown beside it. */
export function Button(props: {
  children: ReactNode;
  onClick?: () => void;
  icon?: IconName;
  look?: 'main' | 'plain';
  letter?: string;
  name?: string;
  isDisabled?: boolean;
  isSubmit?: boolean;
}): ReactElement {
  const { children, icon, letter, look = 'plain', isSubmit = false, isDisabled = false } = props;
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={`${styles.button} ${styles[look]}`}
      onClick={props.onClick}
      disabled={isDisabled}
      aria-label={props.name}
      aria-keyshortcuts={letter}
    >
      {icon === undefined ? null : <Icon name={icon} size={14} />}
      <span>{children}</span>
      {letter === undefined ? null : <kbd aria-hidden="true">{letter}</kbd>}
    </button>
  );
}
