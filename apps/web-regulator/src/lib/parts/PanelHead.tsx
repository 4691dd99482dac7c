import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Icon } from '@huihuan/web-kit';
import styles from './PanelHead.module.css';

/** The top of a detail in the side panel, with the way back. It takes the focus, because the user has just asked for it. */
export function PanelHead(props: { back: string; onBack: () => void; children?: ReactNode }): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.head}>
      <button ref={button} type="button" className={styles.back} onClick={props.onBack}>
        <Icon name="back" size={14} />
        {props.back}
      </button>
      {props.children}
    </div>
  );
}
