import type { Extent } from '@huihuan/registry-domain';
import { outline, outlineCodes } from '@huihuan/seeds';

let extents: ReadonlyMap<string, Extent> | undefined;

/** The box around the county of an area, for the counties whose outline the product has. */
export const extentOf = (areaCode: string): Extent | undefined => {
  extents ??= new Map(
    outlineCodes
      .flatMap((code) => outline(code)?.features ?? [])
      .map(({ properties, geometry }) => [properties.code, boxAround(geometry.coordinates.flat())]),
  );
  return extents.get(areaCode.slice(0, 6));
};

const boxAround = (positions: readonly (readonly [number, number])[]): Extent => ({
  west: Math.min(...positions.map(([lon]) => lon)),
  south: Math.min(...positions.map(([, lat]) => lat)),
  east: Math.max(...positions.map(([lon]) => lon)),
  north: Math.max(...positions.map(([, lat]) => lat)),
});
