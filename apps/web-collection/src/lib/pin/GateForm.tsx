import type { ReactElement, ReactNode } from 'react';
import styles from './Gate.module.css';

/** One question: its title, what is said of it, and what is asked. */
export function GateForm(props: {
  title: string;
  says?: string;
  onSubmit: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <h1>{props.title}</h1>
      {props.says === undefined ? null : <p className={styles.says}>{props.says}</p>}
      {props.children}
    </form>
  );
}
