import { useEffect, type ReactElement } from 'react';
import { AlarmBoard } from '../../features/alarms/components/AlarmBoard.tsx';
import { useLiveChanges } from '../../features/live/api/use-live-changes.ts';
import { LiveBoard } from '../../features/live/components/LiveBoard.tsx';
import { MapView } from '../../features/map/components/MapView.tsx';
import { OverviewPanel } from '../../features/overview/components/OverviewPanel.tsx';
import { FamilyStock } from '../../features/stock/components/FamilyStock.tsx';
import type { MapSettings } from '../../lib/api/types.ts';
import { useStreamedArea } from '../../lib/area/seen-areas.ts';
import { useNameOfArea } from '../../lib/area/use-area.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { useWallSize } from '../../lib/screen/wall-size.ts';
import { leaveWall } from '../../lib/state/selection.ts';
import { useAwake } from './use-awake.ts';
import { useNewestVersion } from './use-newest-version.ts';
import { usePointer } from './use-pointer.ts';
import { useTurns } from './use-turns.ts';
import { WallHead } from './WallHead.tsx';
import styles from './WallScreen.module.css';
import { WallTurns } from './WallTurns.tsx';

/** Escape leaves; and who leaves the full screen that the button made means the same. */
const useEscape = (): void =>
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leaveWall();
    };
    const left = (): void => {
      if (document.fullscreenElement === null) leaveWall();
    };
    addEventListener('keydown', press);
    document.addEventListener('fullscreenchange', left);
    return () => {
      removeEventListener('keydown', press);
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);

/**
 * The area on a screen that nobody touches: figures, map, alarms and what happens, one part of the area after another.
 * @param root the area whose parts are shown
 */
export function WallScreen({ settings, root }: { settings: MapSettings; root: string }): ReactElement {
  const texts = useTexts();
  const turns = useTurns(root);
  const name = useNameOfArea(turns.shown);
  const isAwake = useAwake();
  const isTouched = usePointer();
  const { scale, width, height } = useWallSize();
  useLiveChanges(useStreamedArea(), false);
  useNewestVersion();
  useEscape();
  return (
    <div
      className={isTouched ? styles.wall : styles.untouched}
      style={{ zoom: scale, width: `${width}px`, height: `${height}px` }}
      data-wall={turns.shown}
      data-awake={isAwake}
    >
      <WallHead root={root} />
      <aside className={styles.figures} aria-label={texts.wall.figures}>
        <p className={styles.name}>{name}</p>
        <OverviewPanel areaCode={turns.shown} />
      </aside>
      <main id="main" className={styles.middle} tabIndex={-1}>
        <div className={styles.map}>
          <MapView settings={settings} />
        </div>
        <FamilyStock areaCode={turns.shown} />
      </main>
      <aside className={styles.news} aria-label={texts.wall.news}>
        <AlarmBoard />
        <LiveBoard />
      </aside>
      <WallTurns turns={turns} isAwake={isAwake} isTouched={isTouched} />
    </div>
  );
}
