/** Is the point inside the ring? By the number of edges that a ray to the east crosses. */
export const insideRing = ([lon, lat], ring) => {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[fromLon, fromLat], [toLon, toLat]] = [ring[index - 1], ring[index]];
    const crosses = fromLat > lat !== toLat > lat;
    if (crosses && lon < ((toLon - fromLon) * (lat - fromLat)) / (toLat - fromLat) + fromLon) inside = !inside;
  }
  return inside;
};
