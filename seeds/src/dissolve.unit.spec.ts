import { describe, expect, it } from '@jest/globals';
import { dissolve } from '../outlines/dissolve.mjs';

type Place = readonly [number, number];

const square = (x: number, y: number): readonly Place[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const cornersOf = (ring: readonly Place[] | undefined) => new Set(ring?.slice(0, -1).map((place) => place.join()));

describe('areas joined to the one around them', () => {
  it('lose the border between them and keep their edge', () => {
    const [ring, ...others] = dissolve([square(0, 0), square(1, 0)]);
    expect(others).toEqual([]);
    expect(cornersOf(ring)).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
    expect(ring?.[0]).toEqual(ring?.at(-1));
  });

  it('are joined whichever way round each is drawn', () => {
    expect(dissolve([square(0, 0), square(1, 0).toReversed()])).toHaveLength(1);
  });

  it('stay apart where they do not touch, the larger first, and leave out specks', () => {
    const speck = square(5, 5).map(([x, y]): Place => [x / 100, y / 100 + 9]);
    const rings = [speck, square(9, 9), square(0, 0), square(1, 0)];
    expect(dissolve(rings).map((ring) => ring.length)).toEqual([7, 5, 5]);
    expect(dissolve(rings, 0.01)).toHaveLength(2);
  });

  it('give no area to the hole that they close around', () => {
    const around = [0, 1, 2]
      .flatMap((x) => [0, 1, 2].map((y) => [x, y] as const))
      .filter(([x, y]) => x !== 1 || y !== 1);
    const rings = dissolve(around.map(([x, y]) => square(x, y)));
    expect(rings).toHaveLength(1);
    expect(cornersOf(rings[0]).has('0,0')).toBe(true);
  });
});
