import { rolesBelowSiteAdministrator, type Role } from '../role/roles.ts';
import type { Scope } from '../role/scope.ts';
import { holdsAt, isOpenAfter, type HeldGrant, type Principal } from './grant.ts';

/**
 * Who may give and end which grant: a system administrator every one, a site administrator those of its own sites below its
 * own rank. Nobody else any.
 */
export const mayGive = (actor: Principal, role: Role, scope: Scope, at: Date): boolean =>
  actor.grants.some((held) => holdsAt(held, at) && reaches(held, role, scope));

const reaches = (held: HeldGrant, role: Role, scope: Scope): boolean => {
  if (held.role === 'system-administrator') return true;
  return (
    held.role === 'site-administrator' &&
    held.scope.kind === 'site' &&
    scope.kind === 'site' &&
    held.scope.siteId === scope.siteId &&
    rolesBelowSiteAdministrator.includes(role)
  );
};

/**
 * Whether the actor may act on the account of a person, such as give a new password: whoever could take all grants of
 * this person away. Of a person without any grant it has to be the one who registered it, or a system administrator.
 */
export const mayAdministerPerson = (
  actor: Principal,
  person: { readonly grants: readonly HeldGrant[]; readonly registeredBy: string | null },
  at: Date,
): boolean => {
  if (isSystemAdministrator(actor, at)) return true;
  const open = person.grants.filter((grant) => isOpenAfter(grant, at));
  if (open.length === 0) return isSiteAdministrator(actor, at) && person.registeredBy === actor.personId;
  return open.every(({ role, scope }) => mayGive(actor, role, scope, at));
};

export const isSystemAdministrator = (actor: Principal, at: Date): boolean =>
  actor.grants.some((held) => held.role === 'system-administrator' && holdsAt(held, at));

export const isSiteAdministrator = (actor: Principal, at: Date): boolean =>
  actor.grants.some((held) => held.role === 'site-administrator' && holdsAt(held, at));
