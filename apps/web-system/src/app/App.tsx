import { useEffect, type ReactElement } from 'react';
import { Segmented, SkipLink, useLanguage } from '@huihuan/web-kit';
import { LettersPanel } from '../features/letters/components/LettersPanel.tsx';
import { RulesPanel } from '../features/rules/components/RulesPanel.tsx';
import { ServicesTable } from '../features/services/components/ServicesTable.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { isOffline, useServiceViews } from '../lib/state/use-service-views.ts';
import { useView } from './use-view.ts';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';

export function App(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const views = useServiceViews();
  const [view, setView] = useView();
  const isAway = isOffline(views);

  useEffect(() => {
    document.title = `${texts.title} · 回环 Huihuan`;
    document.documentElement.lang = language;
  }, [texts, language]);

  return (
    <>
      <SkipLink label={texts.skip} />
      <Header readAt={Math.max(...views.map(({ readAt }) => readAt))} isOffline={isAway} />
      {isAway ? <OfflineNotice /> : null}
      <main id="main" className={styles.main} tabIndex={-1}>
        <nav aria-label={texts.rules.views}>
          <Segmented
            label={texts.rules.views}
            value={view}
            onChange={setView}
            segments={[
              { value: 'services', face: texts.rules.services, name: texts.rules.services },
              { value: 'rules', face: texts.rules.title, name: texts.rules.title },
            ]}
          />
        </nav>
        {view === 'rules' ? (
          <RulesPanel />
        ) : (
          <>
            <ServicesTable views={views} isOffline={isAway} />
            <LettersPanel views={views} />
          </>
        )}
      </main>
    </>
  );
}
