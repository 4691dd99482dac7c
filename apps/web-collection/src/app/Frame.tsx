import { useEffect, type ReactElement } from 'react';
import { Outlet } from '@tanstack/react-router';
import { SkipLink, useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { SendingBar } from '../features/bar/components/SendingBar.tsx';
import { UpdateNotice } from '../features/update/components/UpdateNotice.tsx';

/** What stands around every screen: the header, the way between the tasks, and the place for the screen itself. */
export function Frame(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${texts.title} · 回环 Huihuan`;
    document.documentElement.lang = language;
  }, [texts, language]);
  return (
    <>
      <SkipLink label={texts.skip} />
      <Header />
      <SendingBar />
      <Navigation />
      <UpdateNotice />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
