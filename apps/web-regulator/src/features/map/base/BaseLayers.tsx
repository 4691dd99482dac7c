import type { ReactElement } from 'react';
import type { ThemeName } from '@huihuan/web-kit';
import type { Tianditu } from '../../../lib/api/types.ts';
import type { MapEngine } from '../engine/map-engine.ts';
import type { Base } from '../look/look-store.ts';
import { layersOf, tilesOf } from './tiles.ts';

/** Names of its sources begin so. */
export const basePrefix = 'tianditu-';

/** A light map under a dark page would outshine what lies on it. */
const darkened = { 'raster-brightness-max': 0.5, 'raster-saturation': -0.5 };

/** 天地图 below everything. All its layers stand from the start, so that none comes to lie on the sites; one pair is drawn. */
export function BaseLayers(props: {
  engine: MapEngine;
  tianditu: Tianditu | null;
  base: Base;
  theme: ThemeName;
}): ReactElement | null {
  const { engine, tianditu, base, theme } = props;
  const { Layer, Source } = engine;
  if (tianditu === null) return null;
  return (
    <>
      {(['vector', 'imagery'] as const).flatMap((one) =>
        layersOf[one].map((name) => (
          <Source
            key={name}
            id={`${basePrefix}${name}`}
            type="raster"
            tiles={[tilesOf(tianditu, name)]}
            tileSize={256}
            minzoom={1}
            maxzoom={18}
          >
            <Layer
              id={`${basePrefix}${name}`}
              type="raster"
              layout={{ visibility: one === base ? 'visible' : 'none' }}
              paint={theme === 'dark' && one === 'vector' ? darkened : {}}
            />
          </Source>
        )),
      )}
    </>
  );
}
