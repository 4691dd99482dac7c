import { lazy, Suspense, type ReactElement } from 'react';
import { Skeleton } from '@huihuan/web-kit';
import { useLiveChanges } from '../features/live/api/use-live-changes.ts';
import { MapView } from '../features/map/components/MapView.tsx';
import { SitesTable } from '../features/sites/components/SitesTable.tsx';
import { TimeBar } from '../features/time/components/TimeBar.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { useStreamedArea } from '../lib/area/seen-areas.ts';
import type { MapSettings } from '../lib/api/types.ts';
import { useSelection } from '../lib/state/selection.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { PaperHead } from './paper/PaperHead.tsx';
import { PaperTable } from './paper/PaperTable.tsx';
import { SidePanel } from './SidePanel.tsx';
import { ViewBar } from './ViewBar.tsx';
import styles from './Workspace.module.css';

/** Loaded when it is looked at: the map is what the page opens with. */
const TargetsView = lazy(async () => ({
  default: (await import('../features/targets/components/TargetsView.tsx')).TargetsView,
}));

const AlarmsView = lazy(async () => ({
  default: (await import('../features/alarms/components/AlarmsView.tsx')).AlarmsView,
}));

/** The map (or another view) and the panel, both alive. The targets need the whole width until something is chosen. */
export function Workspace({ settings }: { settings: MapSettings }): ReactElement {
  const texts = useTexts();
  const { view, siteId, trace, day } = useSelection();
  useLiveChanges(useStreamedArea(), day !== null);
  const isWide = (view === 'targets' || view === 'alarms') && siteId === null && trace === null;
  return (
    <div className={isWide ? styles.wide : styles.workspace} data-shown={view}>
      <main id="main" className={styles.main} tabIndex={-1}>
        <PaperHead />
        {view === 'map' ? <h1 className={styles.spoken}>{texts.map.label}</h1> : null}
        <ViewBar />
        <div className={styles.stage}>
          <Suspense fallback={<Skeleton lines={10} label={texts.loading} />}>
            {view === 'sites' ? <SitesTable /> : null}
            {view === 'targets' ? <TargetsView /> : null}
            {view === 'alarms' ? <AlarmsView /> : null}
            {view === 'map' ? <MapView settings={settings} /> : null}
          </Suspense>
        </div>
        {view === 'targets' || view === 'alarms' ? null : <TimeBar />}
        <PaperTable />
      </main>
      {isWide ? null : (
        <PanelFrame key={`${siteId} ${trace}`} asked={siteId !== null || trace !== null}>
          <SidePanel />
        </PanelFrame>
      )}
    </div>
  );
}
