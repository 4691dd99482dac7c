import { useQuery } from '@tanstack/react-query';
import { outbox } from '@huihuan/web-outbox';

export interface Wanted {
  readonly wanted: readonly { readonly field: string; readonly purposes: readonly string[] }[];
  readonly rules: readonly { readonly purpose: string; readonly zh: string; readonly en: string }[];
}

/** What may be asked for these goods and this money, as the server says it; `null` where it cannot be asked. */
export const useWanted = (business: { readonly classCode: string; readonly paidFen: number }): Wanted | null =>
  useQuery({
    queryKey: ['wanted', business],
    queryFn: async ({ signal }): Promise<Wanted | null> => {
      const { classCode, paidFen } = business;
      const token = await outbox().desk.token();
      if (token.kind !== 'token') return null;
      const query = new URLSearchParams({ classCode, paidFen: String(paidFen) });
      const headers = { authorization: `Bearer ${token.token}` };
      const answer = await fetch(`/api/collection/consignors/wanted-data?${query}`, { signal, headers }).catch(
        () => null,
      );
      return answer?.ok === true ? ((await answer.json()) as Wanted) : null;
    },
    retry: false,
  }).data ?? null;
