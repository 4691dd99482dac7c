import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MapSettings } from './types.ts';

/** Which area this installation watches, and with which map engine. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => getJson<MapSettings>('/api/regulator/map/settings', signal),
});
