import type { ReactElement, ReactNode } from 'react';
import { PageHeader } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './Gate.module.css';

/** One question in the middle of the screen, with the name of the page and how it looks above it. */
export function GateFrame(props: {
  title: string;
  says?: string;
  onSubmit: () => void;
  children: ReactNode;
}): ReactElement {
  const texts = useTexts();
  return (
    <>
      <PageHeader title={texts.title} titleAs="span" texts={texts}>
        {null}
      </PageHeader>
      <main className={styles.gate}>
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
      </main>
    </>
  );
}
