import { queryOptions } from '@tanstack/react-query';
import type { Balance, Basis, BatchBalance } from '@huihuan/processing-balance';
import { getJson } from '@huihuan/web-kit';

/** `GET /api/sorting/batches`: processing batches with their balance at this moment. Grams. */
export interface BatchHead {
  readonly batchId: string;
  readonly siteId: string;
  readonly code: string;
  readonly state: 'open' | 'closed';
  readonly jobs: number;
  /** Last day in China on which it may be open; `null` where no rule says so. */
  readonly dueOn: string | null;
  readonly balance: BatchBalance;
  /** Of dry mass of what has come out, where everything was measured. */
  readonly dry?: Balance & { readonly basis: Basis };
  /** Of a closed one as it is known now, where inputs of its jobs were corrected since. */
  readonly redrawn?: { readonly balance: Balance; readonly dry?: Balance & { readonly basis: Basis } };
}

export interface Batch extends BatchHead {
  readonly explanation: { readonly text: string } | null;
  readonly members: readonly {
    readonly jobId: string;
    readonly state: 'open' | 'closed';
    readonly inputGrams: number;
    /** The difference that it carried to the batch; `null` while it is open. */
    readonly carriedGrams: number | null;
    readonly startedAt: string;
  }[];
}

export const openBatchesQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['batches', siteId],
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ siteId, state: 'open', limit: '100' }).toString();
      return (await getJson<{ batches: readonly BatchHead[] }>(`/api/sorting/batches?${asked}`, signal)).batches;
    },
  });

export const batchKey = (batchId: string) => ['batch', batchId] as const;

/** While it is open it is read again, so that jobs of others show. */
export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: batchKey(batchId),
    queryFn: ({ signal }) => getJson<Batch>(`/api/sorting/batches/${batchId}`, signal),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'open' ? 2_000 : false),
  });
