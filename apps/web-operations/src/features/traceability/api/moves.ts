import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { FiledMove } from './filed-move.ts';
import { fetchSignedIn, getJson, postJson, readAnswer, saveFile } from '@huihuan/web-kit';

export interface Filed {
  readonly filingId: string;
  readonly submittedOn: string;
  readonly receiptNumber: string | null;
  readonly isLate: boolean;
}

/** A move of a battery that the platform is told of. */
export interface Move {
  readonly move: 'received' | 'produced' | 'handed-over';
  readonly occurredOn: string;
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
  readonly batteryCode: string | null;
  readonly ownCode: string | null;
  readonly shipmentId: string | null;
  readonly jobId: string | null;
  readonly otherSiteName: string | null;
  readonly ruleId: string;
  readonly days: number | null;
  readonly basis: 'law' | 'local-rule' | 'system-default' | null;
  readonly dueOn: string | null;
  readonly workingDaysLeft: number | null;
  readonly isDueCertain: boolean;
  readonly state: 'to-report' | 'overdue' | 'submitted' | 'acknowledged';
  readonly filing: Filed | null;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Exported extends Period {
  readonly truncated: boolean;
  readonly moves: readonly Move[];
}

/** As many moves as one filing may name. */
export const mostFiled = 1_000;

export const useMoves = (siteId: string, { from, to }: Period): UseQueryResult<Exported> =>
  useQuery({
    queryKey: ['traceability', siteId, from, to],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ siteId, from, to }).toString();
      return getJson<Exported>(`/api/sorting/traceability/export?${asked}`, signal);
    },
    refetchInterval: 15_000,
  });

export type FileFormat = 'json' | 'csv' | 'xlsx';

export interface FileAsked extends Period {
  readonly siteId: string;
  readonly format: FileFormat;
  readonly moves: readonly FiledMove[];
}

/** The chosen moves as a file, which the server writes and the browser saves. */
export const useFile = (): UseMutationResult<void, Error, FileAsked> =>
  useMutation({
    mutationFn: async (asked) => {
      const response = await fetchSignedIn('/api/sorting/traceability/file', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      // throws what the server says of it
      if (!response.ok) await readAnswer(response);
      saveFile(`traceability-${asked.from}-${asked.to}.${asked.format}`, await response.blob());
    },
  });

export interface FilingSaid {
  readonly id: string;
  readonly filingId: string;
  readonly itemIds: readonly string[];
  readonly moves?: readonly FiledMove[];
  readonly submittedOn: string;
  readonly receiptNumber: string | null;
}

/** Records what was submitted to the platform by people, or the number that came back. */
export const useRecordFiling = (siteId: string): UseMutationResult<unknown, Error, FilingSaid> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said) =>
      postJson('/api/sorting/filings', { siteId, platform: 'traction-battery-traceability', ...said }),
    onSettled: () => client.invalidateQueries({ queryKey: ['traceability', siteId] }),
  });
};

/** The goods of a filing, which say again what its number is for. */
export const itemsOfFiling = async (siteId: string, filingId: string): Promise<readonly string[]> => {
  const asked = new URLSearchParams({ siteId, filingId }).toString();
  const { filings } = await getJson<{ readonly filings: readonly { readonly itemIds: readonly string[] }[] }>(
    `/api/sorting/filings?${asked}`,
    new AbortController().signal,
  );
  return filings[0]?.itemIds ?? [];
};
