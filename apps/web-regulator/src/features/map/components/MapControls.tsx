import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useSelection } from '../../../lib/state/selection.ts';
import type { MapRef } from '../engine/map-engine.ts';
import styles from './MapControls.module.css';

/** Nearer, farther, the whole county; on a wall nobody would press them. */
export function MapControls({ map, onFit }: { map: MapRef; onFit: () => void }): ReactElement | null {
  const { wall } = useSelection();
  const texts = useTexts().map;
  if (wall !== null) return null;
  return (
    <div className={styles.controls}>
      <button type="button" onClick={() => map.zoomIn()} title={texts.zoomIn} aria-label={texts.zoomIn}>
        <Icon name="plus" />
      </button>
      <button type="button" onClick={() => map.zoomOut()} title={texts.zoomOut} aria-label={texts.zoomOut}>
        <Icon name="minus" />
      </button>
      <button type="button" onClick={onFit} title={texts.fit} aria-label={texts.fit}>
        <Icon name="fit" />
      </button>
    </div>
  );
}
