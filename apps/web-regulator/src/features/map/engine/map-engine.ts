import type * as reactMaplibre from 'react-map-gl/maplibre';

/** What the page needs of a map engine. Both engines draw the same style with the same layers. */
export interface MapEngine {
  readonly library: object;
  readonly Map: typeof reactMaplibre.Map;
  readonly Source: typeof reactMaplibre.Source;
  readonly Layer: typeof reactMaplibre.Layer;
}

export type { MapRef } from 'react-map-gl/maplibre';
