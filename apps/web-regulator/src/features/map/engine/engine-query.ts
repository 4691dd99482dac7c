import { queryOptions } from '@tanstack/react-query';
import type { MapEngine } from './map-engine.ts';

const engines = {
  maplibre: () => import('./maplibre-engine.ts'),
  mapbox: () => import('./mapbox-engine.ts'),
};
type EngineName = keyof typeof engines;

const key = 'huihuan.map-engine';

const lastUsed = (): EngineName => {
  try {
    return localStorage.getItem(key) === 'mapbox' ? 'mapbox' : 'maplibre';
  } catch {
    return 'maplibre';
  }
};
const noteUsed = (name: EngineName): void => {
  try {
    localStorage.setItem(key, name);
  } catch {
    // it only saves time
  }
};

/** Begins to load the engine that this browser used last, before the page knows which one it is: that is a megabyte. */
export const expectEngine = (): void => {
  // whoever needs it asks again and is told
  engines[lastUsed()]().catch(() => undefined);
};

/** Loads the one engine that is used: Mapbox paints nothing without its token, MapLibre needs none. */
export const engineQuery = (mapboxToken: string | null) => {
  const name: EngineName = mapboxToken === null ? 'maplibre' : 'mapbox';
  return queryOptions<MapEngine>({
    queryKey: ['map-engine', name],
    queryFn: async () => {
      const { engine } = await engines[name]();
      noteUsed(name);
      return engine;
    },
    structuralSharing: false,
    retry: false,
  });
};
