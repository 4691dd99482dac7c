import { personRoles, staffRoles, type PersonRole, type StaffRole } from '@huihuan/contracts-events';
import type { ScopeKind } from './scope.ts';

export type Role = PersonRole;
export const roles = personRoles;

export const isStaffRole = (role: Role): role is StaffRole => (staffRoles as readonly Role[]).includes(role);

/** The kind of scope that each role is given with. */
export const scopeKindOfRole: Readonly<Record<Role, ScopeKind>> = {
  attendant: 'site',
  driver: 'site',
  'transfer-operator': 'site',
  'sorting-operator': 'site',
  supervisor: 'site',
  'site-administrator': 'site',
  regulator: 'area',
  auditor: 'area',
  'system-administrator': 'network',
  resident: 'self',
  institution: 'self',
  service: 'network',
  integration: 'network',
};

/** What a site administrator may hand out at its sites: every role of a site below its own. */
export const rolesBelowSiteAdministrator: readonly Role[] = staffRoles.filter((role) => role !== 'site-administrator');
