import { isUuidV7 } from '@huihuan/kernel-domain';
import { roles, scopeKindOfRole, type Role } from '../role/roles.ts';
import { scopeText, type Scope } from '../role/scope.ts';
import type { HeldGrant } from './grant.ts';

/** A grant as it stands in a token: `attendant@site:019b…`. When it holds is said by the life of the token. */
export const grantText = ({ role, scope }: Pick<HeldGrant, 'role' | 'scope'>): string => `${role}@${scopeText(scope)}`;

/** `null` for what this version does not know: a role that is not understood gives nothing. */
export const readGrantText = (text: string): Pick<HeldGrant, 'role' | 'scope'> | null => {
  const [, name = '', kind = '', value] = /^([a-z-]+)@(site|area|network|self)(?::([0-9a-f-]+))?$/.exec(text) ?? [];
  const role = roles.find((each) => each === name);
  const scope = scopeOf(kind, value);
  return role !== undefined && scope !== null && fits(role, scope) ? { role, scope } : null;
};

const fits = (role: Role, scope: Scope): boolean => scopeKindOfRole[role] === scope.kind;

const scopeOf = (kind: string, value: string | undefined): Scope | null => {
  if (value === undefined) return kind === 'network' || kind === 'self' ? { kind } : null;
  if (kind === 'site' && isUuidV7(value)) return { kind, siteId: value };
  return kind === 'area' && /^\d{6,12}$/.test(value) ? { kind, areaCode: value } : null;
};
