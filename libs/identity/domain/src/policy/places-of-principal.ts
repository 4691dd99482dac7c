import type { Action } from '@huihuan/contracts-access';
import { areaPrefix } from '@huihuan/registry-domain';
import { holdsAt, type HeldGrant, type Principal } from '../grant/grant.ts';
import { publicActions } from './public-actions.ts';
import { permissions } from './permissions.ts';

const grantsFor = ({ grants }: Principal, action: Action, at: Date): readonly HeldGrant[] =>
  grants.filter((grant) => holdsAt(grant, at) && permissions[grant.role].includes(action));

/** Whether the principal may do this at some place at least. */
export const mayDoSomewhere = (principal: Principal, action: Action, at: Date): boolean =>
  publicActions.includes(action) || grantsFor(principal, action, at).length > 0;

/** The areas in which the principal may do this everywhere, by the beginnings of their codes; `''` is the whole network. */
export const areasOf = (principal: Principal, action: Action, at: Date): readonly string[] =>
  grantsFor(principal, action, at).flatMap(({ scope }) => {
    if (scope.kind === 'network') return [''];
    return scope.kind === 'area' ? [areaPrefix(scope.areaCode)] : [];
  });

/** The sites at which the principal may do this by a role of that site. */
export const sitesOf = (principal: Principal, action: Action, at: Date): readonly string[] =>
  grantsFor(principal, action, at).flatMap(({ scope }) => (scope.kind === 'site' ? [scope.siteId] : []));
