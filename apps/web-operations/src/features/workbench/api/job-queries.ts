import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { storedPage } from '../../../lib/centre/stored.ts';
import type { Job, JobHead } from './job-types.ts';

export const jobKey = (jobId: string) => ['job', jobId] as const;

/** While it is open it is read again each second, so that two at one job see each other's lines. */
export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: jobKey(jobId),
    queryFn: ({ signal }) => getJson<Job>(`/api/sorting/jobs/${jobId}`, signal),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'open' ? 1_000 : false),
  });

export const jobsQuery = (siteId: string, state: Job['state']) =>
  queryOptions({
    queryKey: ['jobs', siteId, state],
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ siteId, state, limit: '100' }).toString();
      return (await getJson<{ jobs: readonly JobHead[] }>(`/api/sorting/jobs?${asked}`, signal)).jobs;
    },
  });

/** What may go on the line: graded for it and free, the 200 of each grade that came first; `isCut` where more waits. */
export const readyQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['ready', siteId],
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => {
      const asked = (grade: string) => storedPage(siteId, { state: 'in-stock', grade, limit: '200' }, signal);
      const [dismantle, dispose] = await Promise.all([asked('dismantle'), asked('dispose-hazardous')]);
      const isCut = dismantle.next !== null || dispose.next !== null;
      return { rows: [...dismantle.rows, ...dispose.rows], isCut };
    },
  });
