import { useMemo, type ReactElement } from 'react';
import { palettes, type ThemeName } from '@huihuan/web-kit';
import type { SiteFeature } from '../../../lib/api/types.ts';
import type { MapEngine } from '../engine/map-engine.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import { columnPoints, columnsAt, heatPoints } from './column-points.ts';
import type { DrawnSites } from './drawn-sites.ts';

/** A colour `#rrggbb` with no weight at all, in the one way of saying so that both engines read. */
const unseen = (colour: string): string => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${channels.join(', ')}, 0)`;
};

/** Stock by family as columns that stand at the sites. */
export function ColumnLayers(props: {
  engine: MapEngine;
  drawn: DrawnSites;
  stock: StockLook;
  theme: ThemeName;
}): ReactElement {
  const { engine, drawn, stock, theme } = props;
  const { Layer, Source } = engine;
  const data = useMemo(() => columnPoints(columnsAt(drawn, stock.familiesOf), theme), [drawn, stock, theme]);
  return (
    <Source id="columns" type="geojson" data={data}>
      <Layer
        id="columns"
        type="symbol"
        layout={{
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'icon-padding': 0,
          'symbol-sort-key': ['get', 'order'],
        }}
      />
    </Source>
  );
}

/** Stock as heat: where much lies together, whichever sites it is. */
export function HeatLayers(props: {
  engine: MapEngine;
  sites: readonly SiteFeature[];
  stock: StockLook;
  theme: ThemeName;
}): ReactElement {
  const { engine, sites, stock, theme } = props;
  const { Layer, Source } = engine;
  const data = useMemo(() => heatPoints(sites, stock), [sites, stock]);
  const { accent, changed, wait } = palettes[theme];
  return (
    <Source id="heat" type="geojson" data={data}>
      <Layer
        id="heat"
        type="heatmap"
        paint={{
          'heatmap-weight': ['get', 'weight'],
          'heatmap-radius': 42,
          'heatmap-intensity': 1,
          'heatmap-opacity': 0.8,
          'heatmap-color': [
            ...['interpolate', ['linear'], ['heatmap-density']],
            ...[0, unseen(changed), 0.1, changed, 0.5, accent, 1, wait],
          ] as never,
        }}
      />
    </Source>
  );
}
