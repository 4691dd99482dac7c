import { queryOptions } from '@tanstack/react-query';
import type { MapEngine } from './map-engine.ts';

/** Loads the one engine that is used: Mapbox paints nothing without its token, MapLibre needs none. */
export const engineQuery = (mapboxToken: string | null) =>
  queryOptions<MapEngine>({
    queryKey: ['map-engine', mapboxToken === null ? 'maplibre' : 'mapbox'],
    queryFn: async () =>
      (mapboxToken === null ? await import('./maplibre-engine.ts') : await import('./mapbox-engine.ts')).engine,
    structuralSharing: false,
    retry: false,
  });
