import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Outlet } from '@tanstack/react-router';
import { SkipLink, useLanguage } from '@huihuan/web-kit';
import { Commands, type Shown } from '../lib/commands/Commands.tsx';
import type { Place } from '../lib/commands/use-entries.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { useMyTasks } from './use-my-tasks.ts';

/** What stands around every screen: the header, the way between the tasks, and the place for the screen itself. */
export function Frame(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const tasks = useMyTasks();
  const [shown, show] = useState<Shown>(null);
  const places = useMemo<readonly Place[]>(
    () => [
      { path: '/', icon: 'home', title: texts.home, says: '' },
      ...tasks.map(({ path, icon, words }) => ({ path, icon, ...words(texts) })),
    ],
    [tasks, texts],
  );
  useEffect(() => {
    document.title = `${texts.title} · 回环 Huihuan`;
    document.documentElement.lang = language;
  }, [texts, language]);
  return (
    <>
      <SkipLink label={texts.skip} />
      <Header onShow={show} />
      <Navigation />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Commands shown={shown} onShow={show} places={places} />
    </>
  );
}
