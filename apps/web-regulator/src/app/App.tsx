import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { inLanguage, ProblemNotice, Skeleton, SkipLink, useLanguage } from '@huihuan/web-kit';
import { StaleNotice } from '../features/live/components/StaleNotice.tsx';
import { settingsQuery } from '../lib/api/settings-query.ts';
import { shipmentsQuery } from '../lib/api/shipments-query.ts';
import { sitesQuery } from '../lib/api/sites-query.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useSelection } from '../lib/state/selection.ts';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { WallGuard } from './wall/WallGuard.tsx';
import { WallScreen } from './wall/WallScreen.tsx';
import { Workspace } from './Workspace.tsx';

export function App(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { wall } = useSelection();
  const { data: settings, error, refetch } = useQuery(settingsQuery);
  // every view needs both, of whatever area the page turns out to be
  usePrefetchQuery(sitesQuery);
  usePrefetchQuery(shipmentsQuery);

  useEffect(() => {
    const area = settings === undefined ? '' : ` · ${texts.title(inLanguage(language, settings.areaName))}`;
    document.title = `回环 Huihuan${area}`;
    document.documentElement.lang = language;
  }, [settings, texts, language]);

  if (wall !== null && settings !== undefined) {
    return (
      <WallGuard fallback={<p className={styles.waiting}>{texts.wall.failed}</p>}>
        <WallScreen settings={settings} root={wall || settings.areaCode} />
      </WallGuard>
    );
  }
  return (
    <div className={styles.app}>
      <SkipLink label={texts.skip} />
      <Header settings={settings} />
      <StaleNotice />
      {settings === undefined ? (
        <main id="main" className={styles.waiting} tabIndex={-1}>
          {error === null ? (
            <Skeleton lines={4} label={texts.loading} />
          ) : (
            <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
          )}
        </main>
      ) : (
        <Workspace settings={settings} />
      )}
    </div>
  );
}
