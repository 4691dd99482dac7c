import { infiniteQueryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';

/** `GET /api/regulator/suspicions`: reports to the police, the newest first. */
export type SuspicionSeen = components['schemas']['SuspicionSeen'];

export interface SuspicionFilter {
  readonly state: 'open' | 'done' | null;
  readonly kind: SuspicionSeen['kind'] | null;
}

const pageSize = 50;

export const suspicionsQuery = (areaCode: string, { state, kind }: SuspicionFilter) =>
  infiniteQueryOptions({
    queryKey: [...snapshotKey, 'suspicions', areaCode, state, kind],
    initialPageParam: null as string | null,
    queryFn: async ({ signal, pageParam }) => {
      const asked = new URLSearchParams({ ...areaParameter(areaCode), limit: String(pageSize) });
      if (state !== null) asked.set('state', state);
      if (kind !== null) asked.set('kind', kind);
      if (pageParam !== null) asked.set('before', pageParam);
      const path = `/api/regulator/suspicions?${asked}`;
      return (await getJson<{ suspicions: readonly SuspicionSeen[] }>(path, signal)).suspicions;
    },
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.reportId ?? null)),
    staleTime: 0,
  });
