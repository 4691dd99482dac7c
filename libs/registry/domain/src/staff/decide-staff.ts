import { fact, type EventData, type Fact, type SiteFacts, type StaffRole } from '@huihuan/contracts-events';
import { refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';
import { siteInactive, siteUnknown } from '../site/site-problems.ts';
import { roleSiteKinds } from './role-sites.ts';

export type StaffFacts = EventData<'cn.huihuan.staff.registered.v1'>;

/** The name of the person is no part of the decision: it stays in the registry and never enters an event. */
export interface RegisterStaff {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly siteIds: readonly string[];
}

export interface StaffContext {
  readonly isRegistered: (staffId: string) => boolean;
  readonly site: (siteId: string) => Pick<SiteFacts, 'kind' | 'active'> | undefined;
}

/** Refusals: `staff.exists`, `staff.sites` (none, or one twice), `site.unknown`, `site.inactive`, `staff.role-site`. */
export const decideStaff = (
  command: RegisterStaff,
  context: StaffContext,
): Result<Extract<Fact, { type: 'cn.huihuan.staff.registered.v1' }>> => {
  const { staffId, role, siteIds } = command;
  if (context.isRegistered(staffId)) return refuse(staffExists(staffId));
  if (siteIds.length === 0 || new Set(siteIds).size !== siteIds.length) return refuse(sitesWrong(siteIds.length));
  const problems = siteIds
    .map((siteId, index) => siteProblem(role, siteId, `/siteIds/${index}`, context))
    .filter((problem) => problem !== null);
  return acceptUnless(problems, () =>
    fact('cn.huihuan.staff.registered.v1', { staffId, role, siteIds: [...siteIds], active: true }),
  );
};

const siteProblem = (role: StaffRole, siteId: string, path: string, context: StaffContext): Problem | null => {
  const site = context.site(siteId);
  if (site === undefined) return { ...siteUnknown(siteId, path), kind: 'invalid' };
  if (!site.active) return siteInactive(siteId, path);
  return roleSiteKinds[role].includes(site.kind) ? null : roleElsewhere(role, site.kind, path);
};

const staffExists = (staffId: string): Problem => ({
  code: 'staff.exists',
  kind: 'conflict',
  zh: `编号 ${staffId} 的人员已登记；新人员请用新编号`,
  en: `the member of staff ${staffId} is registered already; make a new id for another person`,
  path: '/id',
  details: { staffId },
});

const sitesWrong = (count: number): Problem => ({
  code: 'staff.sites',
  kind: 'invalid',
  zh: count === 0 ? '至少填写一个任职场所' : '任职场所不能重复',
  en: count === 0 ? 'name at least one site where the role is held' : 'name each site once',
  path: '/siteIds',
});

const roleElsewhere = (role: StaffRole, kind: SiteFacts['kind'], path: string): Problem => ({
  code: 'staff.role-site',
  kind: 'invalid',
  zh: `岗位 ${role} 不能在类别为 ${kind} 的场所任职；可任职的类别：${roleSiteKinds[role].join('、')}`,
  en: `the role ${role} cannot be held at a ${kind}; it belongs to: ${roleSiteKinds[role].join(', ')}`,
  path,
  details: { role, kind, possibleKinds: roleSiteKinds[role] },
});
