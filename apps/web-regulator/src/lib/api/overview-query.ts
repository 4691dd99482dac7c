import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../area/area-code.ts';
import { noteServerTime } from '../state/server-clock.ts';
import { snapshotKey } from './snapshot-key.ts';
import { whileReading } from './still-reading.ts';
import type { Overview } from './types.ts';

/** The figures of the area; afterwards the live stream keeps them. */
export const overviewQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'overview', areaCode],
    queryFn: async ({ signal }) => {
      const overview = await getJson<Overview>(
        `/api/regulator/overview?${new URLSearchParams(areaParameter(areaCode))}`,
        signal,
      );
      noteServerTime(overview.asOf);
      return overview;
    },
    // the stream tells of events; that the archive was read once more is none
    refetchInterval: whileReading(({ outcomesReading }: Overview) => outcomesReading),
  });
