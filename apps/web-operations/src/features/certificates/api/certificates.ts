import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CertificateKind } from '@huihuan/contracts-events';
import { getJson, postJson } from '@huihuan/web-kit';

export interface Certificate {
  readonly certificateId: string;
  readonly siteId: string;
  readonly kind: CertificateKind;
  readonly number: string;
  readonly itemId: string;
  readonly classCode: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly issuedOn: string;
  readonly replaces: string | null;
  readonly override: { readonly supervisorId: string; readonly reason: string } | null;
  /** What it would state now: it was issued, and counts, and is no longer true. */
  readonly noLongerTrue?: object;
  readonly voided: { readonly reason: string; readonly voidedOn: string } | null;
}

const path = '/api/sorting/certificates';

/** What a centre certified, the newest first. */
export const useCertificates = (siteId: string): UseQueryResult<readonly Certificate[]> =>
  useQuery({
    queryKey: ['certificates', siteId],
    queryFn: async ({ signal }) => {
      const found = await getJson<{ certificates: readonly Certificate[] }>(`${path}?siteId=${siteId}`, signal);
      return found.certificates;
    },
    refetchInterval: 15_000,
  });

export interface Asked {
  /** The same however often it is sent: it becomes the id of the certificate. */
  readonly id: string;
  readonly kind: CertificateKind;
  readonly itemId: string;
  readonly override: { readonly supervisorId: string; readonly reason: string } | null;
}

const useAct = <Body>(
  siteId: string,
  act: (body: Body) => Promise<Certificate>,
): UseMutationResult<Certificate, Error, Body> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ['certificates', siteId] }),
  });
};

export const useIssue = (siteId: string): UseMutationResult<Certificate, Error, Asked> =>
  useAct(siteId, (body) => postJson<Certificate>(path, { siteId, ...body }));

export const useVoid = ({
  siteId,
  certificateId,
}: Certificate): UseMutationResult<Certificate, Error, { readonly id: string; readonly reason: string }> =>
  useAct(siteId, (body) => postJson<Certificate>(`${path}/${certificateId}/void`, body));
