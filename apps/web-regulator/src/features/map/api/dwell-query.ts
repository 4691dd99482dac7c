import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { askAgain } from '../../../lib/api/ask-again.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';
import type { Dwelling } from '../look/shade.ts';
import type { Served } from '../../../lib/api/types.ts';

type Page = Served<'/api/regulator/alarms'>;

const staleTime = 300_000;

const dwellings = ({ siteIds, measured, limit }: Page['alarms'][number]) =>
  siteIds.map((siteId) => ({ siteId, days: measured, limitDays: limit }));

/** The sites of an area at which something lies longer than the rule of the place allows: as the alarms say it. */
export const dwellQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'dwell', areaCode],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, Dwelling>> => {
      const sites = new Map<string, Dwelling>();
      for (let cursor: string | null = ''; cursor !== null;) {
        const asked = { ...areaParameter(areaCode), kind: 'dwell', state: 'wanting', limit: '200' };
        const query = new URLSearchParams({ ...asked, ...(cursor === '' ? {} : { cursor }) });
        const page: Page = await getJson<Page>(`/api/regulator/alarms?${query}`, signal);
        for (const { siteId, ...dwelling } of page.alarms.flatMap(dwellings)) {
          if (dwelling.days > (sites.get(siteId)?.days ?? 0)) sites.set(siteId, dwelling);
        }
        cursor = page.next;
      }
      return sites;
    },
    // looked for once an hour; the stream tells nothing of it
    staleTime,
    refetchInterval: askAgain(staleTime),
  });
