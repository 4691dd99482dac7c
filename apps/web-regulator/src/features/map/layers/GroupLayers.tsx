import { useMemo, type ReactElement } from 'react';
import type { ThemeName } from '@huihuan/web-kit';
import type { MapEngine } from '../engine/map-engine.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import { groupPoints, type SiteGroup } from './drawn-sites.ts';

/** Sites that lie too close to each other for the zoom, as one mark each. */
export function GroupLayers(props: {
  engine: MapEngine;
  groups: readonly SiteGroup[];
  theme: ThemeName;
  shadeOf: StockLook['shadeOf'];
}): ReactElement {
  const { engine, groups, theme, shadeOf } = props;
  const { Layer, Source } = engine;
  const data = useMemo(() => groupPoints(groups, theme, shadeOf), [groups, theme, shadeOf]);
  return (
    <Source id="groups" type="geojson" data={data}>
      <Layer
        id="groups"
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
