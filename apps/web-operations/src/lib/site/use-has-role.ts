import { useSession } from '@huihuan/web-kit';

/** Whether who is signed in has one of these roles at the site itself. */
export const useHasRole = (siteId: string, roles: readonly string[]): boolean => {
  const session = useSession();
  if (session.kind !== 'signed-in') return false;
  return session.access.grants.some(
    ({ role, scope }) => roles.includes(role) && scope.kind === 'site' && scope.siteId === siteId,
  );
};

/** Whether somebody puts goods into the bays of a site: who administers a site handles none. */
export const useMayPlace = (siteId: string): boolean =>
  useHasRole(siteId, ['transfer-operator', 'sorting-operator', 'supervisor']);
