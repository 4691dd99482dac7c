import { actions, type Action, type Place, type ServiceAccess, type Subject } from '@huihuan/contracts-access';
import {
  mayDo,
  mayDoSomewhere,
  passwordChangeRequired,
  permissionDenied,
  principalOfToken,
  type Principal,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { createAuthenticator, type Authenticator, type PublicKey, type SignedIn } from '@huihuan/platform-auth';
import type { Caller, Guard } from '@huihuan/platform-http';
import { callerOf, type CheckedCaller } from './caller.ts';
import { isOverAll } from './over-all.ts';

export interface GuardOptions {
  /** What access tokens are checked by. */
  readonly keys: readonly PublicKey[];
  readonly now: () => Date;
  /** The services behind this door, by the name that stands in their routes. */
  readonly services: ReadonlyMap<string, ServiceAccess>;
}

/** The one place that decides who may do what: by the token, the table of permissions and what the service knows. */
export const createGuard = ({ keys, now, services }: GuardOptions): Guard => {
  const authenticators = new Map<string, Authenticator>(
    [...services].map(([name, access]) => [
      name,
      createAuthenticator({ keys, now, isRevoked: (sessionId) => access.isRevoked(sessionId) }),
    ]),
  );

  const principalOf = async (service: string, signedIn: SignedIn): Promise<Principal> => {
    const now = await services.get(service)?.grantsOf?.(signedIn.personId);
    if (now === undefined) return principalOfToken(signedIn);
    // on a tablet no more than its token says: a sign-in by PIN gives less than one by password
    const grants = signedIn.deviceId === null ? now : now.filter((grant) => signedIn.grants.includes(grant));
    return principalOfToken({ personId: signedIn.personId, grants });
  };

  const authenticate: Guard['authenticate'] = async (request) => {
    const service = serviceIn(request.routeOptions.url ?? '');
    const found = await authenticators.get(service)?.of(request);
    if (found === undefined) throw new TypeError(`no service ${service} stands behind this door`);
    if (!found.ok) return found;
    const principal = await principalOf(service, found.value);
    return accept<Caller>(callerOf(found.value, principal, now));
  };

  const isAllowed = async (
    principal: Principal,
    action: Action,
    subject: Subject,
    service: string,
  ): Promise<boolean> => {
    if (subject === 'anywhere') return mayDoSomewhere(principal, action, now());
    if (typeof subject === 'object' && 'sites' in subject) {
      const allowed = subject.sites.map((site) => isAllowed(principal, action, { site }, service));
      return subject.sites.length > 0 && (await Promise.all(allowed)).every(Boolean);
    }
    const known = placeOf(subject);
    if (known !== null && mayDo(principal, action, known, now())) return true;
    if (subject === 'network' || 'area' in subject) return false;
    const places = await services.get(service)?.placesOf(subject);
    if (places === null || places === undefined) return mayDoSomewhere(principal, action, now());
    const isHere = (place: Place): boolean => mayDo(principal, action, place, now());
    return action === 'conflict.settle' ? isOverAll(places, isHere) : places.some(isHere);
  };

  return {
    authenticate,
    permit: async (caller, action, subject, route): Promise<Result<void>> => {
      const { principal, mustChangePassword } = caller as CheckedCaller;
      if (mustChangePassword) return refuse(passwordChangeRequired);
      const allowed = await isAllowed(principal, action as Action, subject as Subject, serviceIn(route));
      return allowed ? accept(undefined) : refuse(permissionDenied(action as Action, detailsOf(subject as Subject)));
    },
    assertKnown: (action) => {
      if (!(actions as readonly string[]).includes(action)) throw new TypeError(`"${action}" is no action`);
    },
  };
};

/** `/api/sorting/jobs` is a route of the service `sorting`. */
const serviceIn = (route: string): string => /^\/api\/([a-z]+)(?:\/|$)/.exec(route)?.[1] ?? '';

/** Where a subject is as far as it says so itself. The area of a site is not asked of who holds a role at that site. */
const placeOf = (subject: Exclude<Subject, 'anywhere' | { readonly sites: readonly string[] }>): Place | null => {
  if (subject === 'network') return { kind: 'network' };
  if ('area' in subject) return { kind: 'area', areaCode: subject.area };
  if ('site' in subject) return { kind: 'site', siteId: subject.site, areaCode: '' };
  return 'person' in subject ? { kind: 'person', personId: subject.person } : null;
};

const detailsOf = (subject: Subject): Readonly<Record<string, unknown>> => (typeof subject === 'string' ? {} : subject);
