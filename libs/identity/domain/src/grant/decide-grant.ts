import { fact, type Fact, type SiteFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { roleSiteKinds, siteInactive, siteUnknown } from '@huihuan/registry-domain';
import { personInactive, personUnknown } from '../person/person-problems.ts';
import { permissionDenied } from '../policy/permission-denied.ts';
import { isStaffRole, scopeKindOfRole, type Role } from '../role/roles.ts';
import { scopeText, type Scope } from '../role/scope.ts';
import { isOpenAfter, overlap, type Grant, type Principal } from './grant.ts';
import {
  areaUnknown,
  backdated,
  endsBeforeItBegins,
  grantEnded,
  grantExists,
  grantFirst,
  grantToOneself,
  grantTwin,
  lastAdministrator,
  roleElsewhere,
  scopeWrong,
} from './grant-problems.ts';
import { isSystemAdministrator, mayGive } from './may-give.ts';

export interface GiveGrant {
  readonly grantId: string;
  readonly personId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly from: Date;
  readonly to: Date | null;
}

/** What the decision needs to know; `actor` is `null` where the system itself gives, as with the first administrator. */
export interface GrantContext {
  readonly actor: Principal | null;
  readonly now: Date;
  readonly person: { readonly active: boolean; readonly registeredBy: string | null } | null;
  /** All grants that the person holds, held or will hold. */
  readonly held: readonly Grant[];
  readonly isUsed: (grantId: string) => boolean;
  readonly site: (siteId: string) => Pick<SiteFacts, 'kind' | 'active'> | undefined;
  readonly isArea: (areaCode: string) => boolean;
}

export type GrantGiven = Extract<Fact, { type: 'cn.huihuan.grant.given.v1' }>;
export type GrantEnded = Extract<Fact, { type: 'cn.huihuan.grant.ended.v1' }>;

/** Clocks of clients run a little ahead or behind. */
const slackMilliseconds = 5 * 60_000;

/**
 * Gives a role. Refusals: `permission.denied`, `grant.to-oneself`, `person.unknown`, `person.inactive`, `grant.exists`,
 * `grant.first`, `grant.scope`, `site.unknown`, `site.inactive`, `grant.role-site`, `area.unknown`, `grant.backdated`, `grant.period`,
 * `grant.overlap`.
 */
export const decideGiving = (command: GiveGrant, context: GrantContext): Result<GrantGiven> => {
  const problem =
    problemWithActor(command, context) ??
    problemWithPerson(command, context) ??
    problemWithScope(command, context) ??
    problemWithTime(command, context);
  return problem === null ? accept(grantGiven(command, context.actor?.personId ?? null)) : refuse(problem);
};

export const grantGiven = (grant: GiveGrant, givenBy: string | null): GrantGiven =>
  fact('cn.huihuan.grant.given.v1', {
    ...{ grantId: grant.grantId, personId: grant.personId, role: grant.role, scope: grant.scope, givenBy },
    from: grant.from.toISOString(),
    to: grant.to?.toISOString() ?? null,
  });

const problemWithActor = ({ personId, role, scope }: GiveGrant, { actor, now }: GrantContext): Problem | null => {
  if (actor === null) return null;
  if (!mayGive(actor, role, scope, now)) return permissionDenied('person.administer');
  return actor.personId === personId ? grantToOneself : null;
};

const problemWithPerson = ({ grantId, personId }: GiveGrant, context: GrantContext): Problem | null => {
  const { person, isUsed } = context;
  if (person === null) return personUnknown(personId);
  if (!person.active) return personInactive(personId);
  if (isUsed(grantId)) return grantExists(grantId);
  return isOthersNewcomer(person, context) ? grantFirst : null;
};

/**
 * Somebody whom another one registered and who has no role yet: whoever gave the first one would have the account in hand,
 * also when it is to become that of a regulator.
 */
const isOthersNewcomer = (
  { registeredBy }: { readonly registeredBy: string | null },
  { actor, now, held }: GrantContext,
): boolean =>
  actor !== null &&
  !isSystemAdministrator(actor, now) &&
  registeredBy !== actor.personId &&
  !held.some((grant) => isOpenAfter(grant, now));

const problemWithScope = ({ role, scope }: GiveGrant, context: GrantContext): Problem | null => {
  if (scope.kind !== scopeKindOfRole[role]) return scopeWrong(role, scope.kind);
  if (scope.kind === 'area') return context.isArea(scope.areaCode) ? null : areaUnknown(scope.areaCode);
  if (scope.kind !== 'site') return null;
  const site = context.site(scope.siteId);
  if (site === undefined) return { ...siteUnknown(scope.siteId, '/scope/siteId'), kind: 'invalid' };
  if (!site.active) return siteInactive(scope.siteId, '/scope/siteId');
  return isStaffRole(role) && !roleSiteKinds[role].includes(site.kind) ? roleElsewhere(role, site.kind) : null;
};

const problemWithTime = (command: GiveGrant, { held, now }: GrantContext): Problem | null => {
  const { from, to } = command;
  if (from.getTime() < now.getTime() - slackMilliseconds) return backdated('/from', now);
  if (to !== null && to.getTime() <= from.getTime()) return endsBeforeItBegins(from, to);
  const twin = held.find(
    (other) =>
      other.role === command.role && scopeText(other.scope) === scopeText(command.scope) && overlap(other, command),
  );
  return twin === undefined ? null : grantTwin(twin.grantId);
};

export interface EndContext {
  readonly actor: Principal | null;
  readonly now: Date;
  /** How many other persons are system administrators from then on. */
  readonly otherAdministrators: number;
}

/**
 * Ends a grant, now or at a later moment. Refusals: `permission.denied`, `grant.ended` (it ends no later already),
 * `grant.backdated`, `grant.last-administrator`.
 */
export const decideEnding = (grant: Grant, at: Date, context: EndContext): Result<GrantEnded> => {
  const { actor, now, otherAdministrators } = context;
  if (actor !== null && !mayGive(actor, grant.role, grant.scope, now))
    return refuse(permissionDenied('person.administer'));
  if (grant.to !== null && grant.to.getTime() <= at.getTime()) return refuse(grantEnded(grant.grantId, grant.to));
  if (at.getTime() < now.getTime() - slackMilliseconds) return refuse(backdated('/at', now));
  if (grant.role === 'system-administrator' && otherAdministrators === 0) return refuse(lastAdministrator);
  const endsAt = new Date(Math.max(at.getTime(), now.getTime()));
  return accept(
    fact('cn.huihuan.grant.ended.v1', {
      ...{ grantId: grant.grantId, personId: grant.personId },
      endsAt: endsAt.toISOString(),
      endedBy: actor?.personId ?? null,
    }),
  );
};
