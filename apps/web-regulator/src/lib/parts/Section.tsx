import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './Section.module.css';

/** A titled part of a panel. `aside` stands at the end of the title's line. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{props.title}</h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
