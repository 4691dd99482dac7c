import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Palette } from '@huihuan/web-kit';
import { mayHaveOutline } from '../../../lib/area/area-code.ts';
import { outlineQuery, prefectureOf, type Outline } from '../api/outline-query.ts';
import type { MapEngine } from '../engine/map-engine.ts';

interface Given {
  readonly engine: MapEngine;
  readonly palette: Palette;
  readonly areaCode: string;
  readonly outline: Outline;
}

/** The quiet base: the county as land with its edge, and the edges of its neighbours. */
export function OutlineLayers({ engine: { Layer, Source }, palette, areaCode, outline }: Given): ReactElement {
  // The neighbours are only company: without them the map is complete.
  const { data: neighbours } = useQuery({
    ...outlineQuery(prefectureOf(areaCode)),
    enabled: mayHaveOutline(areaCode),
  });
  return (
    <>
      <Layer id="ground" type="background" paint={{ 'background-color': palette.ground }} />
      {neighbours === undefined ? null : (
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
        <Layer id="county" type="fill" paint={{ 'fill-color': palette.land }} />
        <Layer
          id="county-edge"
          type="line"
          layout={{ 'line-join': 'round' }}
          paint={{ 'line-color': palette.landEdge, 'line-width': 1.5 }}
        />
      </Source>
    </>
  );
}
