/**
 * Simplifies the rings of neighbouring areas together, so that a shared border stays shared: vertices where the set of
 * touching rings changes are kept, and what lies between two of them is thinned once, in one direction
 * (Douglas-Peucker, tolerance in degrees).
 */
const keyOf = ([lon, lat]) => `${lon},${lat}`;

const distanceToSegment = ([x, y], [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

const thin = (points, tolerance) => {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const distances = points.slice(1, -1).map((point) => distanceToSegment(point, first, last));
  const furthest = Math.max(...distances);
  if (furthest <= tolerance) return [first, last];
  const split = distances.indexOf(furthest) + 1;
  return [...thin(points.slice(0, split + 1), tolerance).slice(0, -1), ...thin(points.slice(split), tolerance)];
};

/** Two areas walk a shared border in opposite directions: both thin it from the smaller end, so both get the same line. */
const thinArc = (arc, tolerance) =>
  keyOf(arc[0]) <= keyOf(arc.at(-1)) ? thin(arc, tolerance) : thin(arc.toReversed(), tolerance).toReversed();

const ringsByVertex = (rings) => {
  const touching = new Map();
  rings.forEach((ring, index) => {
    for (const point of ring) touching.set(keyOf(point), (touching.get(keyOf(point)) ?? new Set()).add(index));
  });
  return touching;
};

const simplifyRing = (closed, touching, tolerance) => {
  const ring = closed.slice(0, -1);
  const signature = (point) => [...touching.get(keyOf(point))].join();
  const isAnchor = (index) =>
    signature(ring[index]) !== signature(ring.at(index - 1)) ||
    signature(ring[index]) !== signature(ring[(index + 1) % ring.length]);
  const anchors = ring.map((_, index) => index).filter(isAnchor);
  // A ring without neighbours has no anchor: its extreme corners serve, so that the result does not depend on its start.
  const byKey = ring.map((_, index) => index).sort((a, b) => ring[a][0] - ring[b][0] || ring[a][1] - ring[b][1]);
  const cuts = anchors.length >= 2 ? anchors : [byKey[0], byKey.at(-1)].sort((a, b) => a - b);
  const result = cuts.flatMap((from, n) => {
    const to = cuts[(n + 1) % cuts.length];
    const arc = from < to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
    return thinArc(arc, tolerance).slice(0, -1);
  });
  return [...result, result[0]];
};

export const simplifyTogether = (rings, tolerance) => {
  const touching = ringsByVertex(rings);
  return rings.map((ring) => simplifyRing(ring, touching, tolerance));
};
