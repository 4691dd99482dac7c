import 'mapbox-gl/dist/mapbox-gl.css';
import * as library from 'mapbox-gl/esm';
import { Layer, Map, Source } from 'react-map-gl/mapbox';
import type { MapEngine } from './map-engine.ts';

// The two bindings differ in the types of what this page never uses (terrain, controls); the members in use are the same.
export const engine = { library, Map, Source, Layer } as unknown as MapEngine;
