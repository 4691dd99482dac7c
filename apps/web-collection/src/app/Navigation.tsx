import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useCorrectionTexts } from '../lib/i18n/use-correction-texts.ts';
import { useWorkTexts } from '../lib/i18n/use-work-texts.ts';
import { useCorrections } from '../lib/reference/use-corrections.ts';
import styles from './Navigation.module.css';
import { tasks } from './tasks.ts';

/** The way between the tasks. */
export function Navigation(): ReactElement {
  const { navigation } = useTexts();
  const texts = useWorkTexts();
  const { badge } = useCorrectionTexts();
  const toAnswer = useCorrections()?.toAnswer ?? 0;
  return (
    <nav className={styles.navigation} aria-label={navigation}>
      {tasks.map(({ path, icon, words }) => (
        <Link key={path} to={path} activeOptions={{ exact: true }}>
          <Icon name={icon} size={24} />
          {words(texts)}
          {path === '/today' && toAnswer > 0 ? (
            <span className={styles.badge} role="img" aria-label={badge(toAnswer)}>
              {toAnswer}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
