import type { ReactElement } from 'react';
import { PageHeader, StateMark, timeOfDay } from '@huihuan/web-kit';
import { useTexts, type Texts } from '../lib/i18n/use-texts.ts';
import styles from './Header.module.css';

const freshness = (readAt: number, { connection: texts }: Texts): string =>
  readAt === 0 ? texts.asking : texts.asOf(timeOfDay(readAt));

/** How current the page is, and the way to the map. `readAt` is 0 before the first answer. */
export function Header({ readAt, isOffline }: { readAt: number; isOffline: boolean }): ReactElement {
  const texts = useTexts();
  return (
    <PageHeader title={texts.title} titleAs="h1" texts={texts}>
      <StateMark tone={isOffline ? 'wait' : 'quiet'} icon={isOffline ? 'cut' : 'clock'}>
        {isOffline ? texts.connection.offline : freshness(readAt, texts)}
      </StateMark>
      <a className={styles.map} href="/">
        {texts.map}
      </a>
    </PageHeader>
  );
}
