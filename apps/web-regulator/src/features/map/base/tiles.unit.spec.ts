import { describe, expect, it } from '@jest/globals';
import { requestOf, tilesOf } from './tiles.ts';

const tianditu = { address: 'https://tiles.invalid', key: 'a key&more', note: null };

describe('the tiles of 天地图', () => {
  it('are asked by WMTS in Web Mercator, with the key as it is', () => {
    const template = tilesOf(tianditu, 'vec');
    const asked = new URL(template.replace('{z}', '8').replace('{y}', '102').replace('{x}', '209'));
    expect([asked.origin, asked.pathname]).toEqual(['https://tiles.invalid', '/vec_w/wmts']);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ...{ SERVICE: 'WMTS', REQUEST: 'GetTile', VERSION: '1.0.0', LAYER: 'vec', STYLE: 'default' },
      ...{ TILEMATRIXSET: 'w', FORMAT: 'tiles', tk: 'a key&more' },
      ...{ TILEMATRIX: '8', TILEROW: '102', TILECOL: '209' },
    });
  });

  it('learn which page asks, and nobody else does', () => {
    expect(requestOf(tianditu)('https://tiles.invalid/vec_w/wmts')).toMatchObject({ referrerPolicy: 'origin' });
    for (const url of ['https://tiles.invalid.example/x', '/api/regulator/map/sites.geojson'])
      expect(requestOf(tianditu)(url)).toEqual({ url });
    expect(requestOf(null)('https://tiles.invalid/x')).toEqual({ url: 'https://tiles.invalid/x' });
  });
});
