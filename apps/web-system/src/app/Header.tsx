import type { ReactElement } from 'react';
import { LanguageSwitch, Mark, StateMark, ThemeSwitch, timeOfDay, useLanguage } from '@huihuan/web-kit';
import { useTexts, type Texts } from '../lib/i18n/use-texts.ts';
import styles from './Header.module.css';

const freshness = (readAt: number, { connection: texts }: Texts): string =>
  readAt === 0 ? texts.asking : texts.asOf(timeOfDay(readAt));

/** Who speaks, how current it is, the way to the map, and how the page looks. `readAt` is 0 before the first answer. */
export function Header({ readAt, isOffline }: { readAt: number; isOffline: boolean }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Mark />
        <span className={styles.product}>{language === 'en' ? 'Huihuan 回环' : '回环 Huihuan'}</span>
        <h1 className={styles.title}>{texts.title}</h1>
      </div>
      <div className={styles.tools}>
        <StateMark tone={isOffline ? 'wait' : 'quiet'} icon={isOffline ? 'cut' : 'clock'}>
          {isOffline ? texts.connection.offline : freshness(readAt, texts)}
        </StateMark>
        <a className={styles.map} href="/">
          {texts.map}
        </a>
        <LanguageSwitch texts={texts.language} />
        <ThemeSwitch texts={texts.theme} />
      </div>
    </header>
  );
}
