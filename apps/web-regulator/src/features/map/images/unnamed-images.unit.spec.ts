import { expect, it } from '@jest/globals';
import { unnamedImages } from './unnamed-images.ts';

const site = (properties: Record<string, string>) =>
  ({ type: 'Feature', geometry: { type: 'Point', coordinates: [114, 34.7] }, properties }) as const;

it('an image is held as long as something on the map names it', () => {
  const features = [site({ image: 'circle', label: '12 kg' }), site({ image: 'square' })];
  const sources = {
    sites: { type: 'geojson', data: { type: 'FeatureCollection', features } },
    ground: { type: 'geojson', data: { type: 'Polygon', coordinates: [] } },
    tiles: { type: 'raster', tiles: [] },
  } as const;
  expect(unnamedImages(new Set(['circle', '11 kg', '12 kg', 'square']), structuredClone(sources) as never)).toEqual([
    '11 kg',
  ]);
});
