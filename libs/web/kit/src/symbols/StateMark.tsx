import type { ReactElement } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './StateMark.module.css';

/** `alarm` needs a hand now, `wait` is open but on its way, `good` and `quiet` ask for nothing. */
export type StateTone = 'good' | 'quiet' | 'wait' | 'alarm';

/** A state with colour, icon and word; never colour alone. */
export function StateMark({
  tone,
  icon,
  children,
}: {
  tone: StateTone;
  icon: IconName;
  children: string;
}): ReactElement {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </span>
  );
}
