import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';

export type Outline = GeoJSON.FeatureCollection<GeoJSON.Polygon, { code: string; name: string; approximate: boolean }>;

/** The simplified outline of an area: a county, the counties of a prefecture, the prefectures of a province, or the provinces. */
export const outlineQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['outline', areaCode],
    queryFn: ({ signal }) =>
      getJson<Outline>(`/api/regulator/map/outline.geojson?${new URLSearchParams(areaParameter(areaCode))}`, signal),
    staleTime: Infinity,
  });
