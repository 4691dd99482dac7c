import { useSession } from '@huihuan/web-kit';

/** The own id of somebody who is a supervisor of the site; `null` for everybody else. */
export const useSupervisorOf = (siteId: string): string | null => {
  const session = useSession();
  if (session.kind !== 'signed-in') return null;
  const { grants, person } = session.access;
  const isSupervisor = grants.some(
    ({ role, scope }) => role === 'supervisor' && scope.kind === 'site' && scope.siteId === siteId,
  );
  return isSupervisor ? person.personId : null;
};
