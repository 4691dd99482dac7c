import { useEffect, useRef, useState } from 'react';
import type { Tianditu } from '../../../lib/api/types.ts';
import type { MapRef } from '../engine/map-engine.ts';
import { useLook, type Base } from '../look/look-store.ts';
import { basePrefix } from './BaseLayers.tsx';
import { layersOf, tilesOf } from './tiles.ts';

/** Whether tiles of the base map come. */
export type BaseState = 'asked' | 'shown' | 'failed';

/** What an engine tells of a source, as far as both say it. */
interface SourceWord {
  readonly sourceId?: string;
  readonly tile?: { readonly state?: string };
  readonly error?: unknown;
}

export interface BaseMap {
  /** Without a key our outlines alone. */
  readonly base: Base;
  readonly state: BaseState;
  readonly heard: {
    readonly onSourceData: (event: object) => void;
    readonly onError: (event: object) => void;
  };
}

interface Tiled {
  setTiles(tiles: readonly string[]): unknown;
}

const tiled = (source: unknown): source is Tiled =>
  typeof source === 'object' && source !== null && 'setTiles' in source;

/** An engine never asks again for a tile that failed. */
const askAgainMs = 10_000;

/** Which base map is drawn, and whether it comes. What failed is asked again until it comes. */
export const useBase = (map: MapRef | null, tianditu: Tianditu | null): BaseMap => {
  const [state, setState] = useState<BaseState>('asked');
  const missed = useRef(false);
  const { base: chosen } = useLook();
  const base = tianditu === null ? 'outlines' : chosen;

  useEffect(() => {
    if (state !== 'failed' || map === null || tianditu === null || base === 'outlines') return undefined;
    const timer = window.setInterval(() => {
      missed.current = false;
      for (const name of layersOf[base]) {
        const source: unknown = map.getMap().getSource(`${basePrefix}${name}`);
        if (tiled(source)) source.setTiles([tilesOf(tianditu, name)]);
      }
    }, askAgainMs);
    return () => window.clearInterval(timer);
  }, [state, map, tianditu, base]);

  const isOfBase = ({ sourceId }: SourceWord): boolean => sourceId?.startsWith(basePrefix) === true;
  return {
    base,
    state,
    heard: {
      onSourceData: (event: SourceWord) => {
        if (isOfBase(event) && event.tile?.state === 'loaded' && !missed.current) setState('shown');
      },
      onError: (event: SourceWord) => {
        if (!isOfBase(event)) return console.error(event.error);
        missed.current = true;
        setState('failed');
      },
    },
  };
};
