import type { ReactElement, ReactNode } from 'react';
import { PageHeader } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './Gate.module.css';

/** The screen before the work: the name of the page and how it looks, and in the middle what is asked. */
export function GateRoom({ children }: { children: ReactNode }): ReactElement {
  const texts = useTexts();
  return (
    <>
      <PageHeader title={texts.title} titleAs="span" texts={texts}>
        {null}
      </PageHeader>
      <main className={styles.gate}>{children}</main>
    </>
  );
}
