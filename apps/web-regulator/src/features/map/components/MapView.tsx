import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { sitesQuery } from '../../../lib/api/sites-query.ts';
import type { MapSettings } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Empty } from '../../../lib/parts/Empty.tsx';
import { ProblemNotice } from '../../../lib/parts/ProblemNotice.tsx';
import { showView } from '../../../lib/state/selection.ts';
import { outlineQuery } from '../api/outline-query.ts';
import { canDraw } from '../engine/can-draw.ts';
import { engineQuery } from '../engine/engine-query.ts';
import { boundsOf, type Bounds } from '../geometry/bounds.ts';
import { MapCanvas } from './MapCanvas.tsx';
import styles from './MapView.module.css';

/** All of China: where the map begins when neither outline nor site says better. */
const everywhere: Bounds = [73, 18, 135, 54];

/** The county on the map, or why it cannot be drawn. */
export function MapView({ settings }: { settings: MapSettings }): ReactElement {
  const texts = useTexts().map;
  const engine = useQuery({ ...engineQuery(settings.mapboxToken), enabled: canDraw() });
  const outline = useQuery(outlineQuery(settings.areaCode));
  const sites = useQuery(sitesQuery);

  if (!canDraw() || engine.error !== null) {
    return (
      <div className={styles.message}>
        <p>{texts.failed}</p>
        <button type="button" onClick={() => showView('sites')}>
          {texts.openTable}
        </button>
      </div>
    );
  }
  const error = outline.error ?? sites.error;
  if (error !== null && (outline.data === undefined || sites.data === undefined)) {
    return (
      <div className={styles.message}>
        <ProblemNotice error={error} onRetry={() => void Promise.all([outline.refetch(), sites.refetch()])} />
      </div>
    );
  }
  if (engine.data === undefined || outline.data === undefined || sites.data === undefined) {
    return (
      <div className={styles.message} role="status">
        {texts.loading}
      </div>
    );
  }
  return (
    <>
      <MapCanvas
        engine={engine.data}
        mapboxToken={settings.mapboxToken}
        areaCode={settings.areaCode}
        outline={outline.data}
        bounds={boundsOf(outline.data) ?? everywhere}
        sites={sites.data.features}
      />
      {sites.data.features.length > 0 ? null : (
        <div className={styles.over}>
          <Empty>{texts.empty}</Empty>
        </div>
      )}
    </>
  );
}
