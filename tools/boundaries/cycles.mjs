/** The neighbours that a package cannot be delivered without; what its tests need may lie above it. */
const neighbours = (packages, name) => [...(packages.get(name)?.needs ?? [])].filter((next) => packages.has(next));

/** The shortest way over declared dependencies, both ends included; `undefined` when there is none. */
export const pathBetween = (packages, start, end) => {
  const ways = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === end) return way;
    for (const next of neighbours(packages, last)) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
};

/** Every circle of declared dependencies once, from its alphabetically first package back to it. */
export const circles = (packages) => {
  const found = new Map();
  for (const name of [...packages.keys()].sort()) {
    for (const next of neighbours(packages, name)) {
      const back = pathBetween(packages, next, name);
      if (!back) continue;
      const members = [...back].sort().join(' ');
      if (!found.has(members)) found.set(members, [name, ...back]);
    }
  }
  return [...found.values()];
};
