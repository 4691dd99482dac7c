import { describe, expect, it } from '@jest/globals';
import { events, type SiteKind } from '@huihuan/contracts-events';
import { roles, scopeKindOfRole, type Role } from '../role/roles.ts';
import type { Scope } from '../role/scope.ts';
import { decideEnding, decideGiving, type GiveGrant, type GrantContext } from './decide-grant.ts';
import type { Grant, Principal } from './grant.ts';

const id = (end: number): string => `019b8be7-0000-7000-8000-${String(end).padStart(12, '0')}`;
const [point, centre, closed, grantId, somebody, me] = [id(1), id(2), id(3), id(4), id(5), id(6)];
const now = new Date('2026-03-01T08:00:00Z');
const later = new Date('2026-06-01T00:00:00Z');

const sites: Readonly<Record<string, { readonly kind: SiteKind; readonly active: boolean }>> = {
  [point]: { kind: 'collection-point', active: true },
  [centre]: { kind: 'sorting-centre', active: true },
  [closed]: { kind: 'collection-point', active: false },
};
const scopeOf: Readonly<Record<Scope['kind'], Scope>> = {
  site: { kind: 'site', siteId: point },
  area: { kind: 'area', areaCode: '410122' },
  network: { kind: 'network' },
  self: { kind: 'self' },
};
const actorWith = (role: Role, scope: Scope = scopeOf[scopeKindOfRole[role]]): Principal => ({
  personId: me,
  grants: [{ role, scope, from: now, to: null }],
});
const system = actorWith('system-administrator');
const ofSite = actorWith('site-administrator');

const command: GiveGrant = {
  ...{ grantId, personId: somebody, role: 'attendant', scope: scopeOf.site, from: now, to: later },
};
const context: GrantContext = {
  ...{ actor: system, now, person: { active: true, registeredBy: me }, held: [] },
  isUsed: () => false,
  site: (siteId) => sites[siteId],
  isArea: (code) => code === '410122',
};
const give = (change: Partial<GiveGrant> = {}, more: Partial<GrantContext> = {}) =>
  decideGiving({ ...command, ...change }, { ...context, ...more });
const held = (change: Partial<Grant> = {}): Grant => ({ ...command, grantId: id(9), ...change });

describe('giving a grant', () => {
  it('says who gave what to whom, where and from when to when, by ids alone', () => {
    const result = give();
    expect(result).toMatchObject({
      ok: true,
      value: {
        type: 'cn.huihuan.grant.given.v1',
        data: {
          ...{ grantId, personId: somebody, role: 'attendant', scope: scopeOf.site, givenBy: me },
          ...{ from: '2026-03-01T08:00:00.000Z', to: '2026-06-01T00:00:00.000Z' },
        },
      },
    });
    if (result.ok) expect(events.grantGiven.strict.parse(result.value.data)).toEqual(result.value.data);
  });

  it.each(roles.flatMap((role) => (['site', 'area', 'network', 'self'] as const).map((kind) => [role, kind] as const)))(
    'takes for a %s a scope of kind %s only where it belongs',
    (role, kind) => {
      const scope: Scope = role === 'sorting-operator' && kind === 'site' ? { kind, siteId: centre } : scopeOf[kind];
      const where: Scope = role === 'transfer-operator' && kind === 'site' ? { kind, siteId: id(7) } : scope;
      const site = (siteId: string) =>
        siteId === id(7) ? ({ kind: 'transfer-station', active: true } as const) : sites[siteId];
      const result = give({ role, scope: where }, { site });
      if (scopeKindOfRole[role] === kind) expect(result.ok).toBe(true);
      else expect(result).toMatchObject({ problem: { code: 'grant.scope' } });
    },
  );

  it.each<[string, Partial<GiveGrant>, Partial<GrantContext>, string]>([
    ['an unknown person', {}, { person: null }, 'person.unknown'],
    ['a deactivated person', {}, { person: { active: false, registeredBy: me } }, 'person.inactive'],
    ['a used id', {}, { isUsed: () => true }, 'grant.exists'],
    ['an unknown site', { scope: { kind: 'site', siteId: id(8) } }, {}, 'site.unknown'],
    ['a closed site', { scope: { kind: 'site', siteId: closed } }, {}, 'site.inactive'],
    ['a site of another kind', { scope: { kind: 'site', siteId: centre } }, {}, 'grant.role-site'],
    ['an unknown area', { role: 'regulator', scope: { kind: 'area', areaCode: '419999' } }, {}, 'area.unknown'],
    ['the past', { from: new Date('2026-02-28T00:00:00Z') }, {}, 'grant.backdated'],
    ['an end before the beginning', { from: later, to: later }, {}, 'grant.period'],
    ['a twin', {}, { held: [held({ to: null })] }, 'grant.overlap'],
    ['oneself', { personId: me }, {}, 'grant.to-oneself'],
    ['nobody’s word', {}, { actor: { personId: me, grants: [] } }, 'permission.denied'],
  ])('refuses %s', (_, change, more, code) => {
    expect(give(change, more)).toMatchObject({ ok: false, problem: { code } });
  });

  it('leaves the first role to whoever registered the person, and to a system administrator', () => {
    const person = { active: true, registeredBy: id(20) };
    expect(give({}, { actor: ofSite, person })).toMatchObject({ problem: { code: 'grant.first' } });
    const past = held({ role: 'driver', from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-02-01T00:00:00Z') });
    expect(give({}, { actor: ofSite, person, held: [past] })).toMatchObject({ problem: { code: 'grant.first' } });
    expect(give({}, { actor: ofSite, person, held: [held({ role: 'driver' })] }).ok).toBe(true);
    expect(give({}, { actor: ofSite, person: { active: true, registeredBy: me } }).ok).toBe(true);
    expect(give({}, { actor: system, person }).ok).toBe(true);
  });

  it('lets the same role follow on, be held elsewhere, and another one beside it', () => {
    expect(give({ from: later, to: null }, { held: [held()] }).ok).toBe(true);
    expect(give({}, { held: [held({ scope: { kind: 'site', siteId: centre } }), held({ role: 'driver' })] }).ok).toBe(
      true,
    );
    expect(give({}, { held: [held({ to: now })] }).ok).toBe(true);
  });

  it.each(roles)('lets a site administrator give a %s only below its own rank', (role) => {
    const site = () => ({ kind: siteKindFor(role), active: true });
    const result = give({ role, scope: scopeOf[scopeKindOfRole[role]] }, { actor: ofSite, site });
    const below = ['attendant', 'driver', 'transfer-operator', 'sorting-operator', 'supervisor'].includes(role);
    if (below) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ problem: { code: 'permission.denied' } });
  });

  it('keeps a site administrator to its own sites, and to its time', () => {
    expect(give({ role: 'driver', scope: { kind: 'site', siteId: centre } }, { actor: ofSite })).toMatchObject({
      problem: { code: 'permission.denied' },
    });
    expect(give({}, { actor: ofSite, now: new Date('2026-02-28T00:00:00Z') })).toMatchObject({
      problem: { code: 'permission.denied' },
    });
  });

  it.each(roles.filter((role) => role !== 'system-administrator' && role !== 'site-administrator'))(
    'lets no %s give anything',
    (role) => {
      expect(give({}, { actor: actorWith(role) })).toMatchObject({ problem: { code: 'permission.denied' } });
    },
  );
});

const siteKindFor = (role: Role): SiteKind => {
  if (role === 'transfer-operator') return 'transfer-station';
  return role === 'sorting-operator' ? 'sorting-centre' : 'collection-point';
};

describe('ending a grant', () => {
  const end = (grant: Grant, at: Date, more: Partial<Parameters<typeof decideEnding>[2]> = {}) =>
    decideEnding(grant, at, { actor: system, now, otherAdministrators: 1, ...more });

  it('says when and by whom', () => {
    const result = end(held({ to: null }), now);
    expect(result).toMatchObject({
      value: { data: { grantId: id(9), personId: somebody, endsAt: now.toISOString(), endedBy: me } },
    });
    if (result.ok) expect(events.grantEnded.strict.parse(result.value.data)).toEqual(result.value.data);
  });

  it.each<[string, () => ReturnType<typeof end>, string]>([
    ['that ends sooner already', () => end(held(), later), 'grant.ended'],
    ['in the past', () => end(held(), new Date('2026-02-01T00:00:00Z')), 'grant.backdated'],
    [
      'of the last system administrator',
      () => end(held({ role: 'system-administrator', scope: { kind: 'network' } }), now, { otherAdministrators: 0 }),
      'grant.last-administrator',
    ],
    ['above one’s rank', () => end(held({ role: 'site-administrator' }), now, { actor: ofSite }), 'permission.denied'],
  ])('refuses one %s', (_, ending, code) => {
    expect(ending()).toMatchObject({ ok: false, problem: { code } });
  });
});
