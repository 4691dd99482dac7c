import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactElement } from 'react';
import { palettes, type ThemeName } from '@huihuan/web-kit';
import { sitesQuery } from '../../../lib/api/sites-query.ts';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { useIsNarrow } from '../../../lib/screen/narrow.ts';
import { useRoute } from '../../../lib/state/route.ts';
import type { MapEngine, MapRef } from '../engine/map-engine.ts';
import { boundsAround } from '../geometry/bounds.ts';
import { routeLines, routeStops } from './route-data.ts';

/** Beside the legend, where there is room for both. */
const atDesk = { padding: { top: 96, right: 96, bottom: 96, left: 320 }, maxZoom: 12 };
const onPhone = { padding: { top: 48, right: 56, bottom: 56, left: 40 }, maxZoom: 12 };
/** Near enough to see what lies around a stop. */
const stopZoom = 11;

/** The route of the item whose story is open: numbered stops with lines between them. The story and the map point at each other. */
export function RouteLayers(props: {
  engine: MapEngine;
  map: MapRef | null;
  sites: readonly SiteFeature[];
  theme: ThemeName;
}): ReactElement | null {
  const { engine, map, sites, theme } = props;
  const { Layer, Source } = engine;
  const route = useRoute();
  const { stops, pointed } = route;
  const fitting = useIsNarrow() ? onPhone : atDesk;
  // an item goes on to other areas than the one in sight
  const { data: known } = useQuery(sitesQuery);
  const placeOf = useMemo(() => {
    const all = [...(known?.features ?? []), ...sites];
    const places = new Map(all.map(({ properties, geometry }) => [properties.siteId, geometry.coordinates]));
    return (siteId: string) => places.get(siteId);
  }, [known, sites]);
  const lines = useMemo(() => routeLines(route, placeOf), [route, placeOf]);
  const marks = useMemo(() => routeStops(route, placeOf, theme), [route, placeOf, theme]);

  // by value: stock that changes at the stops moves no map
  const around = boundsAround(stops.flatMap(({ siteId }) => [placeOf(siteId) ?? []]))?.join(' ') ?? '';
  useEffect(() => {
    const [west, south, east, north] = around.split(' ').map(Number);
    if (map === null || west === undefined || south === undefined || east === undefined || north === undefined) return;
    map.fitBounds([west, south, east, north], fitting);
  }, [map, around, fitting]);

  const [lon, lat] = (pointed?.from === 'story' && placeOf(stops[pointed.stop]?.siteId ?? '')) || [];
  useEffect(() => {
    if (map === null || lon === undefined || lat === undefined) return;
    map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), stopZoom) });
  }, [map, lon, lat]);

  if (stops.length === 0) return null;
  return (
    <>
      <Source id="route" type="geojson" data={lines}>
        <Layer
          id="route"
          type="line"
          layout={{ 'line-cap': 'round', 'line-join': 'round' }}
          paint={{ 'line-color': palettes[theme].accent, 'line-width': 3.5, 'line-opacity': 0.85 }}
        />
      </Source>
      <Source id="route-stops" type="geojson" data={marks}>
        <Layer
          id="route-stops"
          type="symbol"
          layout={{ 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true }}
        />
      </Source>
    </>
  );
}
