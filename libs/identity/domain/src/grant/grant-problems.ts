import type { SiteKind, StaffRole } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';
import { roleSiteKinds } from '@huihuan/registry-domain';
import { scopeKindOfRole, type Role } from '../role/roles.ts';
import type { ScopeKind } from '../role/scope.ts';

export const grantExists = (grantId: string): Problem => ({
  code: 'grant.exists',
  kind: 'conflict',
  zh: `编号 ${grantId} 的授权已存在；新的授权请用新编号`,
  en: `the grant ${grantId} exists already; make a new id for another grant`,
  path: '/id',
  details: { grantId },
});

export const grantFirst: Problem = {
  code: 'grant.first',
  kind: 'forbidden',
  zh: '该人员由他人登记，目前没有任何角色；首个角色须由登记者或系统管理员授予',
  en: 'somebody else registered this person, who has no role now: the first one is given by whoever registered, or by a system administrator',
};

export const grantUnknown = (grantId: string): Problem => ({
  code: 'grant.unknown',
  kind: 'missing',
  zh: `没有编号为 ${grantId} 的授权；请核对编号`,
  en: `there is no grant ${grantId}; check the id`,
  details: { grantId },
});

export const grantEnded = (grantId: string, endedAt: Date): Problem => ({
  code: 'grant.ended',
  kind: 'conflict',
  zh: `授权 ${grantId} 已于 ${endedAt.toISOString()} 终止或将先行终止`,
  en: `the grant ${grantId} ends at ${endedAt.toISOString()} already`,
  details: { grantId, endsAt: endedAt.toISOString() },
});

export const scopeWrong = (role: Role, given: ScopeKind): Problem => ({
  code: 'grant.scope',
  kind: 'invalid',
  zh: `角色 ${role} 的范围应为 ${scopeKindOfRole[role]}，不能是 ${given}`,
  en: `the role ${role} is held for a scope of kind ${scopeKindOfRole[role]}, not ${given}`,
  path: '/scope/kind',
  details: { role, wanted: scopeKindOfRole[role] },
});

export const roleElsewhere = (role: StaffRole, kind: SiteKind): Problem => ({
  code: 'grant.role-site',
  kind: 'invalid',
  zh: `角色 ${role} 不能在类别为 ${kind} 的场所任职；可任职的类别：${roleSiteKinds[role].join('、')}`,
  en: `the role ${role} cannot be held at a ${kind}; it belongs to: ${roleSiteKinds[role].join(', ')}`,
  path: '/scope/siteId',
  details: { role, kind, possibleKinds: roleSiteKinds[role] },
});

export const areaUnknown = (areaCode: string): Problem => ({
  code: 'area.unknown',
  kind: 'invalid',
  zh: `区划代码 ${areaCode} 未登记；请核对代码，或查询 /api/registry/areas`,
  en: `the area ${areaCode} is not registered; check the code, or look it up at /api/registry/areas`,
  path: '/scope/areaCode',
  details: { areaCode },
});

export const endsBeforeItBegins = (from: Date, to: Date): Problem => ({
  code: 'grant.period',
  kind: 'invalid',
  zh: `截止时间 ${to.toISOString()} 应晚于起始时间 ${from.toISOString()}`,
  en: `the grant would end at ${to.toISOString()}, before or as it begins at ${from.toISOString()}`,
  path: '/to',
  details: { from: from.toISOString(), to: to.toISOString() },
});

export const backdated = (path: '/from' | '/at', now: Date): Problem => ({
  code: 'grant.backdated',
  kind: 'invalid',
  zh: '授权不能追溯生效或终止；最早从现在起',
  en: 'a grant neither begins nor ends in the past: now is the earliest',
  path,
  details: { now: now.toISOString() },
});

export const grantTwin = (grantId: string): Problem => ({
  code: 'grant.overlap',
  kind: 'conflict',
  zh: `此人在同一时段、同一范围已有相同角色（授权 ${grantId}）；请先终止，或另选时段`,
  en: `the person holds this role there at that time already, by the grant ${grantId}; end it first or choose another time`,
  details: { grantId },
});

export const grantToOneself: Problem = {
  code: 'grant.to-oneself',
  kind: 'forbidden',
  zh: '不能给自己授权；请由另一名管理员办理',
  en: 'nobody gives a grant to themselves; ask another administrator',
};

export const lastAdministrator: Problem = {
  code: 'grant.last-administrator',
  kind: 'conflict',
  zh: '这是最后一名系统管理员，不能终止；请先另设一名',
  en: 'this is the last system administrator and stays; appoint another one first',
};
