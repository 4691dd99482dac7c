import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { palettes, type ThemeName } from '@huihuan/web-kit';
import { aroundOf } from '../../../lib/area/area-code.ts';
import { outlineQuery, type Outline } from '../api/outline-query.ts';
import type { MapEngine } from '../engine/map-engine.ts';
import { areaNames } from './area-names.ts';

interface Given {
  readonly engine: MapEngine;
  readonly theme: ThemeName;
  readonly areaCode: string;
  readonly outline: Outline;
  /** What lies below the outlines. */
  readonly below: ReactNode;
  /** Drawn as glass, so that what lies below shows. */
  readonly isGlass: boolean;
}

const nowhere = 'nowhere';
const glass = 0.12;

/** The quiet base: the area as land with its edge, what lies right below it by name, and the edges of its neighbours. */
export function OutlineLayers({
  engine: { Layer, Source },
  theme,
  areaCode,
  outline,
  below,
  isGlass,
}: Given): ReactElement {
  const palette = palettes[theme];
  const around = aroundOf(areaCode);
  // The neighbours are only company: without them the map is complete.
  const { data: neighbours } = useQuery({ ...outlineQuery(around ?? nowhere), enabled: around !== null });
  const names = useMemo(() => areaNames(outline, areaCode, theme), [outline, areaCode, theme]);
  return (
    <>
      <Layer id="ground" type="background" paint={{ 'background-color': palette.ground }} />
      {below}
      {around === null || neighbours === undefined ? null : (
        <Source id="neighbours" type="geojson" data={neighbours}>
          <Layer id="neighbours" type="line" paint={{ 'line-color': palette.neighbourEdge, 'line-width': 1 }} />
        </Source>
      )}
      <Source id="outline" type="geojson" data={outline}>
        <Layer
          id="county-glow"
          type="line"
          paint={{ 'line-color': palette.landEdge, 'line-width': 14, 'line-blur': 14, 'line-opacity': 0.25 }}
        />
        <Layer id="county" type="fill" paint={{ 'fill-color': palette.land, 'fill-opacity': isGlass ? glass : 1 }} />
        <Layer
          id="county-edge"
          type="line"
          layout={{ 'line-join': 'round' }}
          paint={{ 'line-color': palette.landEdge, 'line-width': 1.5 }}
        />
      </Source>
      <Source id="area-names" type="geojson" data={names}>
        <Layer id="area-names" type="symbol" layout={{ 'icon-image': ['get', 'image'], 'icon-padding': 6 }} />
      </Source>
    </>
  );
}
