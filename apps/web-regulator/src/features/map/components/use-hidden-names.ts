import { useEffect, useState } from 'react';
import type { MapRef } from '../engine/map-engine.ts';
import { hiddenNames, type SeenSite } from '../layers/hidden-names.ts';

/** While trucks move the map is drawn all the time; it is counted at most so often. */
const everyMilliseconds = 400;
/** A label beside a site that is nearer to the edge than this may lie outside. */
const rim = 48;

const symbols = ['sites'];
const labels = ['site-names', 'site-details'];

/** The sites that are drawn well inside the map. Each once, though a tile more may bring it again. */
const sitesIn = (map: MapRef): readonly SeenSite[] => {
  const { clientWidth, clientHeight } = map.getContainer();
  return map
    .queryRenderedFeatures(
      [
        [rim, rim],
        [clientWidth - rim, clientHeight - rim],
      ],
      { layers: symbols },
    )
    .map(({ properties }) => ({ siteId: String(properties['siteId']), hub: properties['hub'] === true }));
};

const idsOf = (map: MapRef): ReadonlySet<string> =>
  new Set(map.queryRenderedFeatures({ layers: labels }).map(({ properties }) => String(properties['siteId'])));

/** How many sites in sight have no room for their name, counted as the map is drawn, and whether one can go nearer. */
export const useHiddenNames = (map: MapRef | null, selected: string | null) => {
  const [hidden, setHidden] = useState(0);
  const [isNearest, setNearest] = useState(false);
  useEffect(() => {
    if (map === null) return undefined;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      waiting = null;
      if (map.isMoving() || !['sites', ...labels].every((layer) => map.getLayer(layer) !== undefined)) return;
      setHidden(hiddenNames(sitesIn(map), { named: idsOf(map), zoom: map.getZoom(), selected }));
      setNearest(map.getZoom() >= map.getMaxZoom());
    };
    const onDrawn = (): void => {
      waiting ??= setTimeout(look, everyMilliseconds);
    };
    map.on('render', onDrawn);
    map.triggerRepaint();
    return () => {
      map.off('render', onDrawn);
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [map, selected]);
  return { hidden, isNearest };
};
