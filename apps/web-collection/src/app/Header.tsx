import type { ReactElement } from 'react';
import { Icon, Mark } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useOwnSite } from '../lib/reference/reference.ts';
import styles from './Header.module.css';

/** Where this tablet stands, and who works on it: each record bears both. How it looks is chosen in the settings. */
export function Header(): ReactElement {
  const { title } = useTexts();
  const [tablet, site] = [useTablet(), useOwnSite()];
  const isWorking = tablet.kind === 'working';
  return (
    <header className={styles.header}>
      <Mark />
      <p className={styles.place}>
        <strong>{site?.name ?? title}</strong>
        {isWorking ? <span className={styles.device}>{tablet.enrolment.name}</span> : null}
      </p>
      {isWorking ? (
        <p className={styles.person}>
          <Icon name="person" size={20} />
          {tablet.person.displayName}
        </p>
      ) : null}
    </header>
  );
}
