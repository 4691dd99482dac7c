import { useEffect, useRef, type ReactElement } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './Navigation.module.css';
import { useMyTasks } from './use-my-tasks.ts';

/** The way between the tasks: in rows on a desk, in one that is pushed where there is little room. Nothing while there is no more than one place to be. */
export function Navigation(): ReactElement | null {
  const texts = useTexts();
  const tasks = useMyTasks();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // where one is stays in sight, also in a row that is wider than the window
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname, tasks.length, texts]);
  if (tasks.length === 0) return null;
  return (
    <nav ref={nav} className={styles.navigation} aria-label={texts.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Icon name="home" />
        {texts.home}
      </Link>
      {tasks.map(({ path, icon, words }) => (
        <Link key={path} to={path}>
          <Icon name={icon} />
          {words(texts).title}
        </Link>
      ))}
    </nav>
  );
}
