import type { Tianditu } from '../../../lib/api/types.ts';
import type { Base } from '../look/look-store.ts';

/** The layers of 天地图 in Web Mercator that belong to each other: the ground, and the names that lie on it. */
export const layersOf: Readonly<Record<Exclude<Base, 'outlines'>, readonly string[]>> = {
  vector: ['vec', 'cva'],
  imagery: ['img', 'cia'],
};

/** Address of the tiles of one layer by WMTS, with the places of a map engine for zoom, row and column. */
export const tilesOf = ({ address, key }: Pick<Tianditu, 'address' | 'key'>, layer: string): string => {
  const query = {
    ...{ SERVICE: 'WMTS', REQUEST: 'GetTile', VERSION: '1.0.0', LAYER: layer, STYLE: 'default' },
    ...{ TILEMATRIXSET: 'w', FORMAT: 'tiles', tk: key },
  };
  const places = 'TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
  return `${address}/${layer}_w/wmts?${new URLSearchParams(query).toString()}&${places}`;
};

/** Keys of 天地图 may be bound to the address of a page, so its server, and it alone, is told that. */
export const requestOf =
  (tianditu: Tianditu | null) =>
  (url: string): { readonly url: string; readonly referrerPolicy?: ReferrerPolicy } =>
    tianditu !== null && url.startsWith(`${tianditu.address}/`) ? { url, referrerPolicy: 'origin' } : { url };
