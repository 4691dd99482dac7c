/**
 * Joins neighbouring areas to the one around them: a border walked once in each direction lies inside and falls away, what
 * is left is the edge. It asks that neighbours share the points of their borders exactly.
 */
const keyOf = ([lon, lat]) => `${lon},${lat}`;

/** The edges by key, each with how often it is left: areas of careless drawings overlap, and then more than once. */
const edgesLeft = (rings) => {
  const edges = new Map();
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [from, to] = [ring[index - 1], ring[index]];
      if (keyOf(from) === keyOf(to)) continue;
      const [key, back] = [`${keyOf(from)} ${keyOf(to)}`, edges.get(`${keyOf(to)} ${keyOf(from)}`)];
      const left = edges.get(key)?.left ?? 0;
      if ((back?.left ?? 0) > 0) back.left -= 1;
      else edges.set(key, { from, to, left: left + 1 });
    }
  }
  return [...edges.values()].filter(({ left }) => left > 0);
};

const signedArea = (ring) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const turned = (ring) => (signedArea(ring) < 0 ? ring.toReversed() : ring);

/** As many edges lead to each point as away from it, so a walk ends where it began. */
const walk = (leaving, first) => {
  const ring = [first.from];
  for (let edge = first; edge !== undefined; edge = leaving.get(keyOf(edge.to))?.find(({ left }) => left > 0)) {
    edge.left -= 1;
    ring.push(edge.to);
  }
  return ring;
};

/**
 * @param rings closed, [longitude, latitude]; neither in one direction nor in any order
 * @param smallest in square degrees; specks and holes below or inside it are left out
 * @returns closed rings counter-clockwise, the largest first
 */
export const dissolve = (rings, smallest = 0) => {
  const edges = edgesLeft(rings.map(turned));
  const leaving = new Map();
  for (const edge of edges) leaving.set(keyOf(edge.from), [...(leaving.get(keyOf(edge.from)) ?? []), edge]);
  const found = [];
  for (const edge of edges) while (edge.left > 0) found.push(walk(leaving, edge));
  return found
    .filter((ring) => ring.length > 3 && signedArea(ring) > smallest)
    .sort((one, other) => signedArea(other) - signedArea(one));
};
