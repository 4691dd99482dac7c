import { useMemo, type ReactElement } from 'react';
import { palettes, type ThemeName } from '@huihuan/web-kit';
import type { MapEngine, MapRef } from '../engine/map-engine.ts';
import { flowLines, flowsOf, shipmentPoints, type Journey } from './shipment-points.ts';
import { useMoving } from './use-moving.ts';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The ways in use, as wide as what is on them is heavy; under the sites. */
export function WayLayers(props: {
  engine: MapEngine;
  journeys: readonly Journey[];
  theme: ThemeName;
  at: number;
}): ReactElement {
  const { engine, journeys, theme, at } = props;
  const { Layer, Source } = engine;
  const palette = palettes[theme];
  const lines = useMemo(() => flowLines(flowsOf(journeys, at)), [journeys, at]);
  return (
    <Source id="ways" type="geojson" data={lines}>
      <Layer
        id="ways"
        type="line"
        layout={{ 'line-cap': 'butt', 'line-join': 'round' }}
        paint={{
          'line-color': ['case', ['get', 'late'], palette.wait, palette.shipment],
          'line-width': ['get', 'width'],
          'line-opacity': 0.6,
          'line-dasharray': [3, 2.5],
        }}
      />
    </Source>
  );
}

/** The shipments themselves, over the sites. Their places follow the clock without passing through React. */
export function ShipmentLayers(props: {
  engine: MapEngine;
  map: MapRef | null;
  journeys: readonly Journey[];
  theme: ThemeName;
  stoppedAt: number | null;
}): ReactElement {
  const { engine, map, journeys, theme, stoppedAt } = props;
  const { Layer, Source } = engine;
  const placesAt = useMemo(
    () => (now: number) => shipmentPoints(journeys, theme, stoppedAt ?? now),
    [journeys, theme, stoppedAt],
  );
  useMoving(map, 'shipments', placesAt);
  return (
    <Source id="shipments" type="geojson" data={nothing}>
      <Layer
        id="shipments"
        type="symbol"
        filter={['!=', ['get', 'kind'], 'late']}
        layout={{
          'icon-image': ['get', 'image'],
          'icon-rotate': ['get', 'bearing'],
          'icon-rotation-alignment': 'map',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        }}
      />
      <Layer
        id="shipments-late"
        type="symbol"
        filter={['==', ['get', 'kind'], 'late']}
        layout={{
          'icon-image': ['get', 'image'],
          'icon-offset': [0, -22],
          'icon-allow-overlap': true,
        }}
      />
    </Source>
  );
}
