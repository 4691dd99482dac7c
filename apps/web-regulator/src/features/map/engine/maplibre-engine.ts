import 'maplibre-gl/dist/maplibre-gl.css';
import * as library from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Layer, Map, Source } from 'react-map-gl/maplibre';
import type { MapEngine } from './map-engine.ts';

// The worker is a file of this page: the library would look for it beside itself, where a bundle has none.
library.setWorkerUrl(workerUrl);
// its worker loads while the page still asks for what it shall draw
library.prewarm();

export const engine: MapEngine = { library, Map, Source, Layer };
