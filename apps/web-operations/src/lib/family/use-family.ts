import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Details, Family, Override } from '@huihuan/contracts-events';
import type { Gate, Words } from '@huihuan/families-domain';
import { getJson, postJson, useSendOnce, useSession } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';

export interface StepRecord extends Words {
  readonly stepId: string;
  readonly siteId: string;
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly evidence: readonly { readonly kind: string; readonly sha256: string }[];
  readonly witnessId: string | null;
  readonly isCorrected: boolean;
  readonly occurredAt: string;
}

export interface Finding extends Words {
  readonly effect: 'refuse' | 'supervisor' | 'warn';
  readonly code: string;
  readonly step: string | null;
  readonly ruleId: string | null;
}

export interface RuleOfItem extends Words {
  readonly ruleId: string;
  readonly standing: 'national' | 'local' | null;
  readonly document: string | null;
  readonly clause: string | null;
}

/** What is known of an item by the form of its family, what was done to it, and what each act still waits for. */
export interface ItemOfFamily {
  readonly itemId: string;
  readonly siteId: string;
  readonly family: Family;
  readonly classCode: string;
  readonly details: Details;
  /** How far a vehicle is in its service today; `null` of other goods and where nothing is known of it. */
  readonly service: Words | null;
  readonly steps: readonly StepRecord[];
  readonly gates: readonly (Words & { readonly gate: Gate; readonly findings: readonly Finding[] })[];
  readonly rules: readonly RuleOfItem[];
}

type Place = Pick<MySite, 'tier' | 'siteId'>;

const keyOf = ({ tier }: Place, itemId: string) => ['item-family', tier, itemId] as const;

export const useFamily = (place: Place, itemId: string): UseQueryResult<ItemOfFamily> =>
  useQuery({
    queryKey: keyOf(place, itemId),
    queryFn: ({ signal }) => getJson<ItemOfFamily>(`/api/${place.tier}/items/${itemId}/family`, signal),
    refetchInterval: ({ state }) => (state.data === undefined ? false : 10_000),
  });

const roles = ['attendant', 'transfer-operator', 'sorting-operator', 'supervisor'];

/** Whether this person records at this site what is done to its items. */
export const useMayRecord = ({ siteId }: Place): boolean => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : [];
  return grants.some(({ role, scope }) => roles.includes(role) && scope.kind === 'site' && scope.siteId === siteId);
};

export interface NewStep {
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly evidence: readonly { readonly kind: string; readonly sha256: string }[];
  readonly staffId: string | null;
  readonly witnessId: string | null;
  readonly corrects: string | null;
}

export interface NewDescription {
  readonly details: Details;
  readonly reason: string;
  /** A supervisor answers for taking back what an act would have stopped at. */
  readonly override?: Override;
}

/** Records something of an item; pressed again after a lost answer it is the same record. */
const useRecord = <Said extends object>(
  place: Place,
  itemId: string,
  what: 'steps' | 'description',
): UseMutationResult<unknown, Error, Said> => {
  const client = useQueryClient();
  const sendOnce = useSendOnce();
  const { tier, siteId } = place;
  return useMutation({
    mutationFn: (said: Said) =>
      sendOnce(said, (id) => postJson(`/api/${tier}/items/${itemId}/${what}`, { id, siteId, ...said })),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(place, itemId) }),
  });
};

export const useRecordStep = (place: Place, itemId: string): UseMutationResult<unknown, Error, NewStep> =>
  useRecord<NewStep>(place, itemId, 'steps');

export const useDescribe = (place: Place, itemId: string): UseMutationResult<unknown, Error, NewDescription> =>
  useRecord<NewDescription>(place, itemId, 'description');
