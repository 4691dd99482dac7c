import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';
import { useMemo, type ReactElement } from 'react';
import { palettes, type Language, type ThemeName } from '@huihuan/web-kit';
import type { SiteFeature } from '../../../lib/api/types.ts';
import type { MapEngine } from '../engine/map-engine.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import { detailZoom } from './hidden-names.ts';
import { sitePoints } from './site-points.ts';

/** Below every order, which is a weight in grams with the sign turned. */
const first = -1e15;

/** The place of a label: as far from its site as the site's image reaches. */
const beside: DataDrivenPropertyValueSpecification<[number, number]> = ['array', 'number', 2, ['get', 'offset']];

export function SiteLayers(props: {
  engine: MapEngine;
  features: readonly SiteFeature[];
  theme: ThemeName;
  language: Language;
  zoom: number;
  selected: string | null;
  shadeOf: StockLook['shadeOf'];
}): ReactElement {
  const { engine, features, theme, language, zoom, selected, shadeOf } = props;
  const { Layer, Source } = engine;
  const data = useMemo(
    () => sitePoints(features, { theme, language, zoom, shadeOf }),
    [features, theme, language, zoom, shadeOf],
  );
  const { accent } = palettes[theme];
  // whoever is earlier has the room: the site that is chosen before all others
  const turn: DataDrivenPropertyValueSpecification<number> = [
    'case',
    ['==', ['get', 'siteId'], selected ?? ''],
    first,
    ['get', 'order'],
  ];
  return (
    <Source id="sites" type="geojson" data={data}>
      <Layer
        id="site-selected"
        type="circle"
        filter={['==', ['get', 'siteId'], selected ?? '']}
        paint={{
          'circle-radius': ['+', ['get', 'radius'], 8],
          'circle-color': accent,
          'circle-opacity': 0.18,
          'circle-stroke-color': accent,
          'circle-stroke-width': 2,
        }}
      />
      <Layer
        id="site-names"
        type="symbol"
        maxzoom={detailZoom}
        filter={['any', ['get', 'hub'], ['==', ['get', 'siteId'], selected ?? '']]}
        layout={{
          'icon-image': ['get', 'label'],
          'icon-anchor': ['get', 'anchor'],
          'icon-offset': beside,
          'icon-padding': 0,
          'symbol-sort-key': turn,
        }}
      />
      <Layer
        id="site-details"
        type="symbol"
        minzoom={detailZoom}
        layout={{
          'icon-image': ['get', 'detailLabel'],
          'icon-anchor': ['get', 'anchor'],
          'icon-offset': beside,
          'icon-padding': 0,
          'symbol-sort-key': turn,
        }}
      />
      <Layer
        id="sites"
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
