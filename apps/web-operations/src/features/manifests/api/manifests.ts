import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { manifestVoidCauses } from '@huihuan/contracts-events';
import { getJson, postJson } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export type ManifestVoidCause = (typeof manifestVoidCauses)[number];

export interface Trip {
  readonly side: 'sender' | 'receiver';
  readonly shipmentId: string;
  readonly wasteCode: string;
  readonly grams: number;
  readonly otherSiteId: string;
  readonly otherName: string;
  readonly otherNameEn: string;
  readonly otherIsDownstream: boolean;
  readonly shipmentState: string;
  readonly plate: string | null;
}

export interface Manifest extends Trip {
  readonly manifestId: string;
  readonly number: string;
  readonly transporter: string;
  readonly openedOn: string;
  readonly confirmWithin: number | null;
  readonly dueOn: string | null;
  readonly isDueCertain: boolean;
  readonly workingDaysLeft: number | null;
  readonly state: 'waiting' | 'due-soon' | 'overdue' | 'confirmed' | 'void';
  readonly asks: 'void' | 'seal-or-void' | 'record-anew' | null;
  readonly takenGrams: number | null;
  readonly dispatchedAt: string | null;
  readonly receivedAt: string | null;
  readonly confirmation: {
    readonly grams: number;
    readonly confirmedOn: string;
    readonly remark: string | null;
  } | null;
  readonly voided: { readonly cause: ManifestVoidCause; readonly reason: string; readonly voidedOn: string } | null;
}

/** A waste that travels without a manifest, and the rule by which it does. */
export interface ExemptTrip extends Trip {
  readonly rule: {
    readonly titleZh: string;
    readonly titleEn: string;
    readonly standing: 'national' | 'local';
    readonly document: string;
    readonly clause: string | null;
  };
}

export interface Board {
  readonly manifests: readonly Manifest[];
  readonly lacking: readonly Trip[];
  /** Not from a service of before. */
  readonly exempt?: readonly ExemptTrip[];
  /** So many are exempt that the server stopped looking for what lacks one. */
  readonly isCut?: boolean;
}

/** How many of each list are asked for. */
export const boardLimit = 200;

/** What a site waits for, or what has a number; anew every few seconds, because the other side acts, too. */
export const useManifests = ({ tier, siteId }: MySite, search: string): UseQueryResult<Board> =>
  useQuery({
    queryKey: ['manifests', tier, siteId, search],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ limit: String(boardLimit), ...(search === '' ? {} : { search }) }).toString();
      return getJson<Board>(`/api/${tier}/sites/${siteId}/manifests?${asked}`, signal);
    },
    refetchInterval: 3_000,
  });

const useAct = <Said>(act: (said: Said) => Promise<unknown>): UseMutationResult<unknown, Error, Said> => {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: ['manifests'] }) });
};

const wayTo = ({ tier }: MySite, shipmentId: string): string => `/api/${tier}/shipments/${shipmentId}/manifests`;

export interface RecordSaid {
  readonly id: string;
  readonly manifestId: string;
  readonly wasteCode: string;
  readonly number: string;
  readonly transporter: string;
  readonly openedOn: string;
}

export const useRecord = (site: MySite, { shipmentId }: Trip): UseMutationResult<unknown, Error, RecordSaid> =>
  useAct((said) => postJson(wayTo(site, shipmentId), said));

export interface ConfirmSaid {
  readonly id: string;
  readonly grams: number;
  readonly remark: string | null;
  readonly confirmedOn: string;
}

export const useConfirm = (
  site: MySite,
  { shipmentId, manifestId, side }: Manifest,
): UseMutationResult<unknown, Error, ConfirmSaid> =>
  useAct((said) => {
    const act = side === 'receiver' ? 'confirmation' : 'downstream-confirmation';
    return postJson(`${wayTo(site, shipmentId)}/${manifestId}/${act}`, said);
  });

export interface VoidSaid {
  readonly id: string;
  readonly cause: ManifestVoidCause;
  readonly reason: string;
}

export const useVoid = (
  site: MySite,
  { shipmentId, manifestId }: Manifest,
): UseMutationResult<unknown, Error, VoidSaid> =>
  useAct((said) => postJson(`${wayTo(site, shipmentId)}/${manifestId}/void`, said));

/** What may be done with a manifest by the side that looks at it. */
export const actsOn = (row: Manifest | Trip | undefined): { record: boolean; confirm: boolean; cancel: boolean } => {
  if (row === undefined) return { record: false, confirm: false, cancel: false };
  const isSender = row.side === 'sender';
  if (!('manifestId' in row)) return { record: isSender, confirm: false, cancel: false };
  const isOpen = row.confirmation === null && row.voided === null;
  const isThere = isSender ? row.otherIsDownstream && row.dispatchedAt !== null : row.receivedAt !== null;
  const isSealed = row.asks === null || row.asks === 'record-anew';
  return { record: isOpen && isSender && isSealed, confirm: isOpen && isThere, cancel: isOpen && isSender };
};
