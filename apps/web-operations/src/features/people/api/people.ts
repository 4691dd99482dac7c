import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { deleteJson, getJson, postJson, useSendOnce, type SendOnce } from '@huihuan/web-kit';

/** What a site administrator may give at its sites. */
export const givenRoles = ['attendant', 'driver', 'transfer-operator', 'sorting-operator', 'supervisor'] as const;
export type GivenRole = (typeof givenRoles)[number];

export interface Person {
  readonly personId: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly login: string | null;
}

export interface Grant {
  readonly grantId: string;
  readonly role: string;
  readonly scope: { readonly kind: string; readonly siteId?: string };
  readonly from: string;
  readonly to: string | null;
}

export interface OneTimePassword {
  readonly login: string;
  readonly password: string;
  readonly expiresAt: string;
}

const people = '/api/registry/people';

export const usePeople = (siteId: string): UseQueryResult<readonly Person[]> =>
  useQuery({
    queryKey: ['people', siteId],
    queryFn: async ({ signal }) =>
      (await getJson<{ people: readonly Person[] }>(`${people}?siteId=${siteId}&limit=1000`, signal)).people,
  });

/** The roles of a person, those that hold or will hold first. */
export const useGrants = (personId: string): UseQueryResult<readonly Grant[]> =>
  useQuery({
    queryKey: ['grants', personId],
    queryFn: async ({ signal }) => {
      const { grants } = await getJson<{ grants: readonly Grant[] }>(`${people}/${personId}/grants`, signal);
      return [...grants].sort((one, other) => (other.to ?? '~').localeCompare(one.to ?? '~'));
    },
  });

/** An act about people of the site; what is shown of them is read anew after it. */
const useAct = <Asked, Answer>(
  act: (asked: Asked, once: SendOnce) => Promise<Answer>,
): UseMutationResult<Answer, Error, Asked> => {
  const client = useQueryClient();
  const once = useSendOnce();
  return useMutation({
    mutationFn: (asked: Asked) => act(asked, once),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['people'] });
      await client.invalidateQueries({ queryKey: ['grants'] });
    },
  });
};

export interface NewGrant {
  readonly personId: string;
  readonly siteId: string;
  readonly role: GivenRole;
  /** Instants; `null` is now, or open. */
  readonly from: string | null;
  readonly to: string | null;
}

const give = (grant: NewGrant, once: SendOnce): Promise<Grant> =>
  once(grant, (id) => {
    const { personId, siteId, role, from, to } = grant;
    const scope = { kind: 'site', siteId };
    return postJson<Grant>(`${people}/${personId}/grants`, { id, role, scope, to, ...(from === null ? {} : { from }) });
  });

export const useGive = (): UseMutationResult<Grant, Error, NewGrant> => useAct(give);

export const useEnd = (): UseMutationResult<Grant, Error, string> =>
  useAct((grantId, once) => once({ grantId }, (id) => postJson<Grant>(`/api/registry/grants/${grantId}/end`, { id })));

export interface NewPerson extends Omit<NewGrant, 'from' | 'to'> {
  readonly displayName: string;
  readonly login: string | null;
}

/** Somebody new, with a role: nobody is registered who may nothing. Asked again after a failure, it is the same person and role. */
export const useRegistration = (): UseMutationResult<Grant, Error, NewPerson> =>
  useAct(async ({ personId, displayName, login, ...role }, once) => {
    await postJson<Person>(people, { id: personId, displayName, login });
    return give({ personId, ...role, from: null, to: null }, once);
  });

export const useOneTimePassword = (): UseMutationResult<OneTimePassword, Error, string> =>
  useAct((personId) => postJson<OneTimePassword>(`${people}/${personId}/one-time-password`, {}));

export const useSignOut = (): UseMutationResult<{ readonly ended: number }, Error, string> =>
  useAct((personId) => deleteJson<{ readonly ended: number }>(`${people}/${personId}/sessions`));

export const useDeactivation = (): UseMutationResult<Person, Error, string> =>
  useAct((personId, once) =>
    once({ personId }, (id) => postJson<Person>(`${people}/${personId}/deactivation`, { id })),
  );
