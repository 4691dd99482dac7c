import { planeOf } from './plane.ts';

interface Placed {
  readonly geometry: { readonly coordinates: GeoJSON.Position };
}

/** Things that lie so close together at a zoom that they are drawn as one, where the first of them lies. */
export interface Group<Thing> {
  readonly place: GeoJSON.Position;
  readonly members: readonly Thing[];
}

/** Two marks nearer than this, in CSS pixels, cannot be told apart. */
export const groupReach = 40;
/** Below this zoom a county is a few fingers wide: even few sites lie on each other. */
const farZoom = 8.5;
/** From this zoom on every site stands for itself, however many there are. */
const nearZoom = 12;
/** So many can be drawn each by itself when a county fills the map. */
const fewSites = 300;

export const isGrouped = (sites: number, zoom: number): boolean =>
  zoom < farZoom || (sites > fewSites && zoom < nearZoom);

/** One number for a square of the plane: at any zoom of a map there are fewer than 2²⁴ rows. */
const squareAt = (column: number, row: number): number => column * 2 ** 24 + row;

/** A square and those around it, in the order in which they are looked through. */
const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The first group within reach of a place. */
const groupNear = <Found extends Spot>(
  squares: ReadonlyMap<number, readonly Found[]>,
  { x, y, column, row }: Spot & { readonly column: number; readonly row: number },
): Found | undefined => {
  for (const [dx, dy] of around) {
    const found = squares
      .get(squareAt(column + dx, row + dy))
      ?.find((group) => Math.hypot(group.x - x, group.y - y) < groupReach);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Puts each thing to the first group within reach, else begins one with it. Earlier things lead, so whoever sorts them says
 * where the groups stand. Looks at the squares around a place alone, so ten thousand take milliseconds.
 */
export const groupsAt = <Thing extends Placed>(things: readonly Thing[], zoom: number): readonly Group<Thing>[] => {
  const groups: { readonly x: number; readonly y: number; place: GeoJSON.Position; members: Thing[] }[] = [];
  const squares = new Map<number, (typeof groups)[number][]>();
  for (const thing of things) {
    const place = thing.geometry.coordinates;
    const [x, y] = planeOf(place, zoom);
    const [column, row] = [Math.floor(x / groupReach), Math.floor(y / groupReach)];
    const found = groupNear(squares, { x, y, column, row });
    if (found !== undefined) {
      found.members.push(thing);
      continue;
    }
    const group = { x, y, place, members: [thing] };
    groups.push(group);
    const square = squareAt(column, row);
    const there = squares.get(square);
    if (there === undefined) squares.set(square, [group]);
    else there.push(group);
  }
  return groups;
};
