import type { Action, Place } from '@huihuan/contracts-access';
import { holdsAt, type Principal } from '../grant/grant.ts';
import { publicActions } from './public-actions.ts';
import { covers } from './covers.ts';
import { permissions } from './permissions.ts';

/**
 * The one decision about permission: whether this principal (`null`: nobody is signed in) may do this, there and then. It
 * follows from a grant that holds at that moment, whose role may do it and whose scope covers the place.
 */
export const mayDo = (principal: Principal | null, action: Action, place: Place, at: Date): boolean => {
  if (publicActions.includes(action)) return true;
  return (
    principal?.grants.some(
      (grant) =>
        holdsAt(grant, at) &&
        permissions[grant.role].includes(action) &&
        (isEverywhere(action) || covers(grant.scope, place, principal.personId)),
    ) ?? false
  );
};

/** The registers of sites, trucks and classes are the same for all who work in the network, wherever they do. */
const isEverywhere = (action: Action): boolean => action === 'registry.read';
