import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useWorkTexts } from '../lib/i18n/use-work-texts.ts';
import styles from './Navigation.module.css';
import { tasks } from './tasks.ts';

/** The way between the tasks. */
export function Navigation(): ReactElement {
  const { navigation } = useTexts();
  const texts = useWorkTexts();
  return (
    <nav className={styles.navigation} aria-label={navigation}>
      {tasks.map(({ path, icon, words }) => (
        <Link key={path} to={path} activeOptions={{ exact: true }}>
          <Icon name={icon} size={24} />
          {words(texts)}
        </Link>
      ))}
    </nav>
  );
}
