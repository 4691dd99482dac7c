import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Amount } from '../../../lib/api/types.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';

export interface ClassStock extends Amount {
  readonly classCode: string;
  readonly family: string;
}

/** What the sites of an area hold, by class of goods, the heaviest first. */
export const stockByClassQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'stock-by-class', areaCode],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ ...areaParameter(areaCode), groupBy: 'class' });
      return (await getJson<{ rows: readonly ClassStock[] }>(`/api/regulator/stock?${query}`, signal)).rows;
    },
    // what happened while another area was in sight is told by nothing but a new answer
    staleTime: 0,
  });
