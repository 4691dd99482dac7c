import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from './snapshot-key.ts';
import type { SiteFeature, Snapshot } from './types.ts';

/** All sites with their stock; afterwards the live stream keeps them. */
export const sitesQuery = queryOptions({
  queryKey: [...snapshotKey, 'sites'],
  queryFn: ({ signal }) => getJson<Snapshot<SiteFeature>>('/api/regulator/map/sites.geojson', signal),
});
