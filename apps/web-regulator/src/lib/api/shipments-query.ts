import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from './snapshot-key.ts';
import type { ShipmentFeature, Snapshot } from './types.ts';

/** All shipments on their way; afterwards the live stream keeps them. */
export const shipmentsQuery = queryOptions({
  queryKey: [...snapshotKey, 'shipments'],
  queryFn: ({ signal }) => getJson<Snapshot<ShipmentFeature>>('/api/regulator/map/shipments.geojson', signal),
});
