import { isStaffRole } from '../role/roles.ts';
import { holdsAt, type HeldGrant } from '../grant/grant.ts';

/**
 * What a sign-in by PIN gives: the work at the site of the device. Who administers people and devices signs in by password:
 * six digits that colleagues see being typed must not make another device.
 */
export const grantsByPin = <Held extends HeldGrant>(
  grants: readonly Held[],
  { siteId, at }: { readonly siteId: string; readonly at: Date },
): readonly Held[] =>
  grants.filter(
    (grant) =>
      holdsAt(grant, at) &&
      isStaffRole(grant.role) &&
      grant.role !== 'site-administrator' &&
      grant.scope.kind === 'site' &&
      grant.scope.siteId === siteId,
  );
