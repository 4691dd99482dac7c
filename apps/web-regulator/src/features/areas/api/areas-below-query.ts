import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Amount } from '../../../lib/api/types.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';

export interface AreaBelow extends Amount {
  readonly areaCode: string;
  readonly name: string | null;
}

/** What the areas right below another hold. */
export const areasBelowQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'areas-below', areaCode],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ ...areaParameter(areaCode), groupBy: 'area' });
      const { rows } = await getJson<{ rows: readonly AreaBelow[] }>(`/api/regulator/stock?${query}`, signal);
      return rows.filter((row) => row.areaCode !== areaCode);
    },
    // what happened while another area was in sight is told by nothing but a new answer
    staleTime: 0,
  });
