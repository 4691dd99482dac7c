import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Empty, ProblemNotice } from '@huihuan/web-kit';
import type { MapSettings, SiteFeature } from '../../../lib/api/types.ts';
import { liesIn } from '../../../lib/area/area-code.ts';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useShownSites } from '../../../lib/day/use-shown-sites.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showView } from '../../../lib/state/selection.ts';
import { outlineQuery, type Outline } from '../api/outline-query.ts';
import { canDraw, noteCannotDraw } from '../engine/can-draw.ts';
import { engineQuery } from '../engine/engine-query.ts';
import { boundsAround, boundsOf, type Bounds } from '../geometry/bounds.ts';
import { MapCanvas } from './MapCanvas.tsx';
import styles from './MapView.module.css';

/** All of China: where the map begins when neither outline nor site says better. */
const everywhere: Bounds = [73, 18, 135, 54];

const noSites: readonly SiteFeature[] = [];

/** Where an area lies: by its own outline; without one, by its sites. */
const boundsOfArea = (areaCode: string, outline: Outline | undefined, sites: readonly SiteFeature[]): Bounds | null => {
  const isOwn = outline?.features.every(({ properties }) => liesIn(properties.code, areaCode)) === true;
  if (outline !== undefined && isOwn) return boundsOf(outline);
  const within = sites.filter(({ properties }) => liesIn(properties.areaCode, areaCode));
  return boundsAround(within.map(({ geometry }) => geometry.coordinates));
};

/** The area on the map, or why it cannot be drawn. */
export function MapView({ settings }: { settings: MapSettings }): ReactElement {
  const texts = useTexts();
  const [draws, setDraws] = useState(canDraw);
  const engine = useQuery({ ...engineQuery(settings.mapboxToken), enabled: draws });
  const outline = useQuery(outlineQuery(settings.areaCode));
  const shown = useShownSites();
  const areaCode = useAreaCode();
  const { data: drilled } = useQuery(outlineQuery(areaCode));

  if (!draws || engine.error !== null) {
    return (
      <div className={styles.message}>
        <p>{texts.map.failed}</p>
        <button type="button" onClick={() => showView('sites')}>
          {texts.map.openTable}
        </button>
      </div>
    );
  }
  const error = outline.error ?? shown.error;
  if (error !== null && (outline.data === undefined || shown.sites === undefined)) {
    return (
      <div className={styles.message}>
        <ProblemNotice
          error={error}
          texts={texts}
          onRetry={() => void Promise.all([outline.refetch(), shown.refetch()])}
        />
      </div>
    );
  }
  if (engine.data === undefined || outline.data === undefined) {
    return (
      <div className={styles.message} role="status">
        {texts.map.loading}
      </div>
    );
  }
  // the map is built while its sites are on their way
  const sites = shown.sites ?? noSites;
  return (
    <>
      <MapCanvas
        engine={engine.data}
        mapboxToken={settings.mapboxToken}
        tianditu={settings.tianditu ?? null}
        areaCode={areaCode}
        outline={drilled ?? outline.data}
        bounds={boundsOfArea(areaCode, drilled, sites) ?? boundsOf(outline.data) ?? everywhere}
        sites={sites}
        areSitesComing={shown.sites === undefined}
        onCannotDraw={() => {
          noteCannotDraw();
          setDraws(false);
        }}
      />
      {shown.sites?.length !== 0 ? null : (
        <div className={styles.over}>
          <Empty>{texts.map.empty}</Empty>
        </div>
      )}
    </>
  );
}
