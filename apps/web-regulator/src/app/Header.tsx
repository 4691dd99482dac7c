import type { ReactElement } from 'react';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { ConnectionMark } from '../features/live/components/ConnectionMark.tsx';
import { SearchBox } from '../features/trace/components/SearchBox.tsx';
import type { MapSettings } from '../lib/api/types.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** Who speaks, of what area, how current it is; the search; how the page looks. */
export function Header({ settings }: { settings: MapSettings | undefined }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Mark />
        <span className={styles.product}>{language === 'en' ? 'Huihuan 回环' : '回环 Huihuan'}</span>
        {settings === undefined ? null : (
          <span className={styles.title}>{texts.title(inLanguage(language, settings.areaName))}</span>
        )}
      </div>
      <SearchBox />
      <div className={styles.tools}>
        <ConnectionMark />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
