import type { Tier } from '../tokens/palette.ts';

/** A point of a shape, in a square from -1 to 1. */
export type ShapePoint = readonly [x: number, y: number];

const polygon = (corners: number, turn: number, reach: number): readonly ShapePoint[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const;
  });

/**
 * The shape of a tier, the same on map, chart, label and table. `circle`, or corners. The reaches differ so that all four
 * shapes have about the area of the circle: size then says weight and nothing else.
 */
export const tierShapes: Readonly<Record<Tier, 'circle' | readonly ShapePoint[]>> = {
  'collection-point': 'circle',
  'transfer-station': polygon(4, 0, 1.25),
  'sorting-centre': polygon(6, Math.PI / 6, 1.1),
  downstream: polygon(4, Math.PI / 4, 1.25),
};
