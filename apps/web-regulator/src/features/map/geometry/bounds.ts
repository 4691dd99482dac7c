export type Bounds = [west: number, south: number, east: number, north: number];

/** The smallest box around all places of an outline, or null when it has none. */
export const boundsOf = (outline: GeoJSON.FeatureCollection<GeoJSON.Polygon>): Bounds | null =>
  boundsAround(outline.features.flatMap((feature) => feature.geometry.coordinates.flat()));

/** The smallest box around places, or null where there are none. */
export const boundsAround = (places: readonly GeoJSON.Position[]): Bounds | null => {
  const lons = places.flatMap(([lon]) => (lon === undefined ? [] : [lon]));
  const lats = places.flatMap(([, lat]) => (lat === undefined ? [] : [lat]));
  if (lons.length === 0 || lats.length === 0) return null;
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};
