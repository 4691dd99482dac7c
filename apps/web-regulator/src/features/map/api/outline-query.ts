import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export type Outline = GeoJSON.FeatureCollection<GeoJSON.Polygon, { code: string; name: string; approximate: boolean }>;

/** The simplified outline of an area: a county, or the counties of a prefecture. */
export const outlineQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['outline', areaCode],
    queryFn: ({ signal }) => getJson<Outline>(`/api/regulator/map/outline.geojson?areaCode=${areaCode}`, signal),
  });

/** The prefecture of a county, whose other counties are drawn around it: `410122` lies in `410100`. */
export const prefectureOf = (areaCode: string): string => `${areaCode.slice(0, 4)}00`;
