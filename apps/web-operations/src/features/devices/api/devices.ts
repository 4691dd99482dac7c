import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, postJson, useSendOnce } from '@huihuan/web-kit';

export const revocationReasons = ['lost', 'stolen', 'replaced', 'retired', 'misused'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

export interface Device {
  readonly deviceId: string;
  readonly name: string;
  readonly state: 'enrolled' | 'expired' | 'revoked';
  readonly enrolledAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly reason: RevocationReason | null;
  readonly lastSeenAt: string | null;
}

const pathOf = (siteId: string): string => `/api/registry/sites/${siteId}`;
const keyOf = (siteId: string): readonly string[] => ['devices', siteId];

/** The tablets of a site: those that work first, each group with the last enrolled in front. */
export const useDevices = (siteId: string): UseQueryResult<readonly Device[]> =>
  useQuery({
    queryKey: keyOf(siteId),
    queryFn: async ({ signal }) => {
      const path = `${pathOf(siteId)}/devices?limit=1000`;
      const { devices } = await getJson<{ devices: readonly Device[] }>(path, signal);
      const order = ['enrolled', 'expired', 'revoked'];
      return [...devices].sort(
        (one, other) =>
          order.indexOf(one.state) - order.indexOf(other.state) || other.enrolledAt.localeCompare(one.enrolledAt),
      );
    },
    refetchInterval: 10_000,
  });

export interface EnrolmentCode {
  readonly code: string;
  readonly expiresAt: string;
}

export const useEnrolmentCode = (siteId: string): UseMutationResult<EnrolmentCode, Error, void> =>
  useMutation({ mutationFn: () => postJson<EnrolmentCode>(`${pathOf(siteId)}/device-codes`, {}) });

export const useRenewal = (siteId: string): UseMutationResult<Device, Error, Device> => {
  const client = useQueryClient();
  const once = useSendOnce();
  return useMutation({
    mutationFn: ({ deviceId }: Device) =>
      once({ deviceId }, (id) => postJson<Device>(`${pathOf(siteId)}/devices/${deviceId}/renewal`, { id })),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(siteId) }),
  });
};

export interface Revocation {
  /** The same however often it is sent. */
  readonly id: string;
  readonly deviceId: string;
  readonly reason: RevocationReason;
  readonly revokedAt: string | null;
}

export const useRevocation = (siteId: string): UseMutationResult<Device, Error, Revocation> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ deviceId, ...body }: Revocation) =>
      postJson<Device>(`${pathOf(siteId)}/devices/${deviceId}/revocation`, body),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(siteId) }),
  });
};
