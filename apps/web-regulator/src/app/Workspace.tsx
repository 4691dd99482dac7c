import type { ReactElement } from 'react';
import { useLiveChanges } from '../features/live/api/use-live-changes.ts';
import { MapView } from '../features/map/components/MapView.tsx';
import { SitesTable } from '../features/sites/components/SitesTable.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';
import type { MapSettings } from '../lib/api/types.ts';
import { useSelection } from '../lib/state/selection.ts';
import { SidePanel } from './SidePanel.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import styles from './Workspace.module.css';

/** The map (or the table) and the panel, both alive. */
export function Workspace({ settings }: { settings: MapSettings }): ReactElement {
  useLiveChanges(settings.areaCode);
  const texts = useTexts();
  const { view, siteId, trace } = useSelection();
  return (
    <div className={styles.workspace}>
      <main id="main" className={styles.main} tabIndex={-1}>
        {view === 'sites' ? <SitesTable /> : <MapView settings={settings} />}
        <div className={styles.views}>
          <ViewSwitch />
        </div>
      </main>
      <aside key={`${siteId} ${trace}`} className={styles.panel} aria-label={texts.panel}>
        <SidePanel areaCode={settings.areaCode} />
      </aside>
    </div>
  );
}
