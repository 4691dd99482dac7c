import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Empty, Icon, useSession } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import styles from './Home.module.css';
import { useMyTasks } from './use-my-tasks.ts';

/** The first screen: what this person can do here. */
export function Home(): ReactElement {
  const texts = useTexts();
  const state = useSession();
  const tasks = useMyTasks();
  return (
    <>
      <h1 className={styles.title}>
        {state.kind === 'signed-in' ? texts.welcome(state.access.person.displayName) : texts.title}
      </h1>
      {tasks.length === 0 ? (
        <Empty>{texts.nothing}</Empty>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map(({ path, icon, words }) => (
            <li key={path}>
              <Link to={path} className={styles.task}>
                <Icon name={icon} size={24} />
                <strong>{words(texts).title}</strong>
                <span>{words(texts).says}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
