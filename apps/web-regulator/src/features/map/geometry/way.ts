export type Place = readonly [lon: number, lat: number];

/** A way with the length up to each of its points, for places along it. */
export interface Way {
  readonly points: readonly Place[];
  readonly lengths: readonly number[];
}

const bend = 0.14;
const arcSteps = 32;

// Around one county the earth is flat enough: longitudes shrunk by the latitude give equal distances both ways.
const shrink = (lat: number): number => Math.cos((lat * Math.PI) / 180);
const distance = ([lonA, latA]: Place, [lonB, latB]: Place): number =>
  Math.hypot((lonB - lonA) * shrink((latA + latB) / 2), latB - latA);

/** A slight bend to the right of the direction of travel, so that the ways there and back lie side by side. */
const arc = (from: Place, to: Place): readonly Place[] => {
  const scale = shrink((from[1] + to[1]) / 2);
  const [dx, dy] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const middle: Place = [(from[0] + to[0]) / 2 + (dy * bend) / scale, (from[1] + to[1]) / 2 - dx * bend];
  return Array.from({ length: arcSteps + 1 }, (_, step) => {
    const t = step / arcSteps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from[0] + b * middle[0] + c * to[0], a * from[1] + b * middle[1] + c * to[1]] as const;
  });
};

/** The way of a shipment: as given when it has bends of its own, else a schematic arc between its ends. */
export const wayOf = (coordinates: readonly GeoJSON.Position[]): Way | null => {
  const given = coordinates.flatMap(([lon, lat]): Place[] =>
    lon === undefined || lat === undefined ? [] : [[lon, lat]],
  );
  const [from, to] = [given[0], given.at(-1)];
  if (from === undefined || to === undefined || given.length < 2) return null;
  const points = given.length === 2 ? arc(from, to) : given;
  const lengths: number[] = [0];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) lengths.push((lengths[index - 1] ?? 0) + distance(before, point));
  });
  return { points, lengths };
};

/** The place after a share (0 to 1) of the way, and the direction there in degrees clockwise from north. */
export const alongWay = ({ points, lengths }: Way, share: number): { place: Place; bearing: number } => {
  const wanted = (lengths.at(-1) ?? 0) * Math.min(Math.max(share, 0), 1);
  const next = Math.max(
    1,
    lengths.findIndex((length) => length >= wanted),
  );
  const [from, to] = [points[next - 1] ?? [0, 0], points[next] ?? [0, 0]];
  const [start, end] = [lengths[next - 1] ?? 0, lengths[next] ?? 0];
  const part = end > start ? (wanted - start) / (end - start) : 0;
  const [dx, dy] = [(to[0] - from[0]) * shrink(from[1]), to[1] - from[1]];
  return {
    place: [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
    bearing: ((Math.atan2(dx, dy) * 180) / Math.PI + 360) % 360,
  };
};
