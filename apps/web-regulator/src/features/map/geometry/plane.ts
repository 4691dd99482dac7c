/** A place on the flat (Mercator) map in CSS pixels at a zoom, where the world is 512 × 2^zoom pixels wide. */
export const planeOf = ([lon = 0, lat = 0]: GeoJSON.Position, zoom: number): readonly [x: number, y: number] => {
  const size = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lon + 180) / 360) * size, (0.5 - y / (2 * Math.PI)) * size];
};
