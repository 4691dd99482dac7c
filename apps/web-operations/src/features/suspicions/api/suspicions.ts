import { useInfiniteQuery, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import { getJson, postJson, type Addition } from '@huihuan/web-kit';
import { instantOfField } from '@huihuan/web-kit/told-at';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** A report to the police (停收报警) as the server tells it. */
export interface Suspicion {
  readonly reportId: string;
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly classCode: string | null;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly grams: number | null;
  readonly office: string;
  readonly toldBy: ToldBy;
  readonly toldAt: string;
  readonly number: string | null;
  readonly outcome: SuspicionOutcome;
  readonly isOpen: boolean;
  readonly followUps: readonly {
    readonly followUpId: string;
    readonly number: string | null;
    readonly outcome: SuspicionOutcome | null;
    readonly note: string | null;
    readonly occurredAt: string;
  }[];
}

export type Shown = 'open' | 'done';

export const pageSize = 50;

const wayTo = ({ tier, siteId }: MySite): string => `/api/${tier}/sites/${siteId}/suspicions`;

/** The reports of a site in one state, the newest first, page after page; anew every few seconds, because tablets report, too. */
export const useReports = (site: MySite, state: Shown) =>
  useInfiniteQuery({
    queryKey: ['suspicions', site.tier, site.siteId, state],
    queryFn: async ({ signal, pageParam }) => {
      const asked = new URLSearchParams({ state, limit: String(pageSize) });
      if (pageParam !== null) asked.set('before', pageParam);
      return (await getJson<{ suspicions: readonly Suspicion[] }>(`${wayTo(site)}?${asked}`, signal)).suspicions;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.reportId ?? null)),
    refetchInterval: 10_000,
  });

export type Reports = ReturnType<typeof useReports>;

const useAct = <Said>(act: (said: Said) => Promise<unknown>): UseMutationResult<unknown, Error, Said> => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: ['suspicions'] }) });
};

export interface ReportSaid {
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly office: string;
  readonly toldBy: ToldBy;
  readonly outcome: SuspicionOutcome;
  readonly number: string;
  /** Day and minute in China; `''` means now. */
  readonly toldAt: string;
}

export const useReport = (site: MySite): UseMutationResult<unknown, Error, ReportSaid & { readonly id: string }> =>
  useAct(({ number, toldAt, ...said }) =>
    postJson(wayTo(site), {
      ...said,
      ...(number === '' ? {} : { number }),
      ...(toldAt === '' ? {} : { toldAt: instantOfField(toldAt) }),
    }),
  );

export const useAddition = (
  site: MySite,
  { reportId }: Suspicion,
): UseMutationResult<unknown, Error, Addition & { readonly id: string }> =>
  useAct(({ id, number, outcome, note }) =>
    postJson(`${wayTo(site)}/${reportId}/follow-ups`, {
      id,
      ...(number === '' ? {} : { number }),
      ...(outcome === null ? {} : { outcome }),
      ...(note === '' ? {} : { note }),
    }),
  );
