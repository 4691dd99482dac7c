import { describe, expect, it } from '@jest/globals';
import { events, fact, siteKinds, staffRoles, type SiteKind, type StaffRole } from '@huihuan/contracts-events';
import { decideStaff, type StaffContext } from './decide-staff.ts';
import { roleSiteKinds } from './role-sites.ts';

const staffId = '019b8bf9-a1fa-7d51-a02c-6667d478f6cc';
const idOf = (kind: SiteKind): string => `019b8bf9-a1fa-7d51-a02c-00000000000${siteKinds.indexOf(kind)}`;
const closedId = '019b8bf9-a1fa-7d51-a02c-000000000009';

const network: StaffContext = {
  isRegistered: (id) => id === closedId,
  site: (siteId) => {
    if (siteId === closedId) return { kind: 'collection-point', active: false };
    const kind = siteKinds.find((one) => idOf(one) === siteId);
    return kind === undefined ? undefined : { kind, active: true };
  },
};
const decide = (role: StaffRole, siteIds: readonly string[], id = staffId) =>
  decideStaff({ staffId: id, role, siteIds }, network);

describe('registering staff', () => {
  it('says a role and its sites, and no name', () => {
    const siteIds = [idOf('collection-point')];
    const said = fact('cn.huihuan.staff.registered.v1', { staffId, role: 'attendant', siteIds, active: true });
    expect(decide('attendant', siteIds)).toEqual({ ok: true, value: said });
    expect(events.staffRegistered.strict.parse(said.data)).toEqual(said.data);
  });

  it.each(staffRoles.flatMap((role) => siteKinds.map((kind) => [role, kind] as const)))(
    'lets a %s work at a %s only where the role belongs',
    (role, kind) => {
      const result = decide(role, [idOf(kind)]);
      if (roleSiteKinds[role].includes(kind)) expect(result.ok).toBe(true);
      else expect(result).toMatchObject({ problem: { code: 'staff.role-site', path: '/siteIds/0' } });
    },
  );

  it.each<[string, readonly string[], string, string]>([
    ['no site', [], 'staff.sites', '/siteIds'],
    ['one site twice', [idOf('downstream'), idOf('downstream')], 'staff.sites', '/siteIds'],
    ['an unknown site', [idOf('downstream'), staffId], 'site.unknown', '/siteIds/1'],
    ['a site out of service', [closedId], 'site.inactive', '/siteIds/0'],
  ])('refuses %s', (_, siteIds, code, path) => {
    expect(decide('supervisor', siteIds)).toMatchObject({ ok: false, problem: { code, path } });
  });

  it('refuses an id that somebody has already', () => {
    expect(decide('supervisor', [idOf('downstream')], closedId)).toMatchObject({ problem: { code: 'staff.exists' } });
  });
});
