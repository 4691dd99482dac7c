import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';

const valuesIn = (source: SourceSpecification): readonly unknown[] =>
  source.type === 'geojson' && typeof source.data === 'object' && source.data.type === 'FeatureCollection'
    ? source.data.features.flatMap(({ properties }): unknown[] => Object.values(properties ?? {}))
    : [];

/** Those images among the held ones that nothing on the map names any longer, as a weight that has changed since. */
export const unnamedImages = (held: ReadonlySet<string>, sources: StyleSpecification['sources']): readonly string[] => {
  const named = new Set(Object.values(sources).flatMap(valuesIn));
  return [...held].filter((id) => !named.has(id));
};
