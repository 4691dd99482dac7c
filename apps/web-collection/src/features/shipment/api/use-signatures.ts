import { useQuery } from '@tanstack/react-query';
import { outbox } from '@huihuan/web-outbox';

interface Signed {
  readonly signatures: readonly { readonly side: 'sender' | 'receiver' }[];
}

/** Which sides have signed a shipment, as the server knows it; `null` where it cannot be asked. */
export const useSignatures = (shipmentId: string, isSent: boolean): ReadonlySet<'sender' | 'receiver'> | null =>
  useQuery({
    queryKey: ['signatures', shipmentId],
    enabled: isSent,
    refetchInterval: 15_000,
    retry: false,
    queryFn: async ({ signal }): Promise<ReadonlySet<'sender' | 'receiver'> | null> => {
      const token = await outbox().desk.token();
      if (token.kind !== 'token') return null;
      const headers = { authorization: `Bearer ${token.token}` };
      const path = `/api/collection/shipments/${shipmentId}?direction=out`;
      const answer = await fetch(path, { signal, headers }).catch(() => null);
      if (answer?.ok !== true) return null;
      return new Set(((await answer.json()) as Signed).signatures.map(({ side }) => side));
    },
  }).data ?? null;
