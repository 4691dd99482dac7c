import { actions, type Action, type Place } from '@huihuan/contracts-access';
import { describe, expect, it } from '@jest/globals';
import type { HeldGrant, Principal } from '../grant/grant.ts';
import { roles, scopeKindOfRole, type Role } from '../role/roles.ts';
import type { Scope } from '../role/scope.ts';
import { mayDo } from './may-do.ts';

const own = '019b8be7-0000-7000-8000-000000000001';
const neighbour = '019b8be7-0000-7000-8000-000000000002';
const me = '019b8be7-0000-7000-8000-0000000000a1';
const other = '019b8be7-0000-7000-8000-0000000000a2';

const from = new Date('2026-03-01T00:00:00Z');
const to = new Date('2026-04-01T00:00:00Z');
const during = new Date('2026-03-15T00:00:00Z');

/** Columns: att = attendant, drv = driver, tra/sor = operators, sup = supervisor, sad = site administrator, reg = regulator,
 *  aud = auditor, sys = system administrator, res = resident, ins = institution, srv = service,
 *  int = integration. */
const expected = `
                    att drv tra sor sup sad reg aud sys res ins srv int
intake.register      x   .   .   .   x   .   .   .   .   .   .   .   x
intake.import        .   .   .   .   x   x   .   .   .   .   .   .   .
item.correct         x   .   x   x   x   .   .   .   .   .   .   .   x
item.record-step     x   .   x   x   x   .   .   .   .   .   .   .   x
suspicion.report     x   .   x   x   x   .   .   .   .   .   .   .   x
shipment.send        x   .   x   x   x   .   .   .   .   .   .   .   x
shipment.receive     .   .   x   x   x   .   .   .   .   .   .   .   x
handover.sign        .   x   .   .   .   .   .   .   .   .   .   .   .
shipment.read        x   x   x   x   x   x   x   .   .   .   .   x   x
discrepancy.settle   x   .   x   x   x   .   .   .   .   .   .   .   x
container.pack       .   .   x   .   x   .   .   .   .   .   .   .   x
goods.place          .   .   x   x   x   .   .   .   .   .   .   .   x
bay.administer       .   .   .   .   x   x   .   .   .   .   .   .   .
item.grade           .   .   .   x   x   .   .   .   .   .   .   .   x
job.run              .   .   .   x   x   .   .   .   .   .   .   .   x
job.release          .   .   .   .   x   .   .   .   .   .   .   .   .
stock.read           x   .   x   x   x   x   x   .   .   .   .   x   x
regulator.read       .   .   .   .   .   .   x   .   .   .   .   x   .
conflict.settle      .   .   .   .   .   .   x   .   .   .   .   .   .
alarm.handle         .   .   .   .   .   .   x   .   .   .   .   .   .
alarm.set-rule       .   .   .   .   .   .   x   .   .   .   .   .   .
file.add             x   .   x   x   x   .   .   .   .   .   .   .   x
file.read            x   .   x   x   x   x   x   .   .   .   .   .   x
file.read-original   .   .   .   .   .   .   .   x   .   .   .   .   .
lookalike.read       .   .   .   .   x   .   x   .   .   .   .   .   .
audit.read           .   .   .   .   .   .   .   x   .   .   .   x   .
personal-data.read   .   .   .   .   x   x   .   .   .   .   .   .   .
personal-data.erase  .   .   .   .   .   x   .   .   x   .   .   .   .
checkpoint.read      .   .   .   .   .   .   x   x   x   .   .   x   .
site.administer      .   .   .   .   .   x   .   .   x   .   .   .   .
person.administer    .   .   .   .   .   x   .   .   x   .   .   .   .
device.administer    .   .   .   .   .   x   .   .   x   .   .   .   .
statement.decide     .   .   .   .   x   x   .   .   .   .   .   .   .
registry.read        x   x   x   x   x   x   x   x   x   .   .   x   x
system.operate       .   .   .   .   .   .   .   .   x   .   .   .   .
own.read             .   .   .   .   .   .   .   .   .   x   x   .   .
catalogue.read       x   x   x   x   x   x   x   x   x   x   x   x   x
`;

const table = new Map(
  expected
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [action = '', ...marks] = line.trim().split(/\s+/);
      return [action, marks.map((mark) => mark === 'x')] as const;
    }),
);

const scopes: Readonly<Record<Scope['kind'], Scope>> = {
  site: { kind: 'site', siteId: own },
  area: { kind: 'area', areaCode: '410122' },
  network: { kind: 'network' },
  self: { kind: 'self' },
};

/** Each kind of place, and the scopes that it lies in. */
const places: readonly (readonly [string, Place, readonly Scope['kind'][]])[] = [
  ['its site', { kind: 'site', siteId: own, areaCode: '410122001003' }, ['site', 'area', 'network']],
  ['a neighbour in its area', { kind: 'site', siteId: neighbour, areaCode: '410122102' }, ['area', 'network']],
  ['a site beyond its area', { kind: 'site', siteId: neighbour, areaCode: '410184001' }, ['network']],
  ['its area', { kind: 'area', areaCode: '410122' }, ['area', 'network']],
  ['a township of its area', { kind: 'area', areaCode: '410122102' }, ['area', 'network']],
  ['the city above its area', { kind: 'area', areaCode: '410100' }, ['network']],
  ['another county', { kind: 'area', areaCode: '410184' }, ['network']],
  ['the network', { kind: 'network' }, ['network']],
  ['its own things', { kind: 'person', personId: me }, ['self', 'network']],
  ['things of another', { kind: 'person', personId: other }, ['network']],
];

const holding = (role: Role, more: Partial<HeldGrant> = {}): Principal => ({
  personId: me,
  grants: [{ role, scope: scopes[scopeKindOfRole[role]], from, to, ...more }],
});

/** The registers of the network are the same everywhere, and what is published is for all. */
const isAnywhere = (action: Action): boolean => action === 'registry.read' || action === 'catalogue.read';

describe('the table of permissions', () => {
  it('has a row for each action and a column for each role', () => {
    expect([...table.keys()].sort()).toEqual([...actions].sort());
    expect([...table.values()].every((row) => row.length === roles.length)).toBe(true);
  });
});

describe.each(actions)('%s', (action) => {
  describe.each(roles.map((role, column) => [role, table.get(action)?.[column] ?? false] as const))(
    'by a %s (listed: %p)',
    (role, listed) => {
      it.each(places)('at %s', (_, place, within) => {
        const allowed = listed && (isAnywhere(action) || within.includes(scopeKindOfRole[role]));
        expect(mayDo(holding(role), action, place, during)).toBe(allowed);
      });

      it('only while the grant holds: from its first moment until right before its last', () => {
        const at = (moment: string) => mayDo(holding(role), action, { kind: 'network' }, new Date(moment));
        const always = action === 'catalogue.read';
        expect(at('2026-02-28T23:59:59.999Z')).toBe(always);
        expect(at('2026-04-01T00:00:00.000Z')).toBe(always);
        const site: Place = { kind: 'site', siteId: own, areaCode: '410122001003' };
        const fitting: Place = scopeKindOfRole[role] === 'self' ? { kind: 'person', personId: me } : site;
        expect(mayDo(holding(role), action, fitting, from)).toBe(listed);
        expect(mayDo(holding(role), action, fitting, new Date(to.getTime() - 1))).toBe(listed);
        expect(mayDo(holding(role, { to: null }), action, fitting, to)).toBe(listed);
      });
    },
  );

  it('by nobody, and by somebody without grants, only where it is published', () => {
    const place: Place = { kind: 'site', siteId: own, areaCode: '410122001003' };
    expect(mayDo(null, action, place, during)).toBe(action === 'catalogue.read');
    expect(mayDo({ personId: me, grants: [] }, action, place, during)).toBe(action === 'catalogue.read');
  });
});

describe('the area of a regulator', () => {
  const reads = (areaCode: string, placeCode: string): boolean =>
    mayDo(
      holding('regulator', { scope: { kind: 'area', areaCode } }),
      'regulator.read',
      { kind: 'area', areaCode: placeCode },
      during,
    );

  it.each([
    ['410000', '410122', true],
    ['410000', '410000', true],
    ['410000', '140600', false],
    ['410100', '410122001003', true],
    ['410100', '410000', false],
    ['410122', '410100', false],
    ['410122', '410184', false],
  ])('%s sees %s: %p', (area, place, seen) => {
    expect(reads(area, place)).toBe(seen);
  });
});

describe('several grants', () => {
  it('add up, and none lends its scope to another', () => {
    const both: Principal = {
      personId: me,
      grants: [
        { role: 'attendant', scope: { kind: 'site', siteId: own }, from, to },
        { role: 'supervisor', scope: { kind: 'site', siteId: neighbour }, from, to },
      ],
    };
    const at = (siteId: string): Place => ({ kind: 'site', siteId, areaCode: '410122' });
    expect(mayDo(both, 'job.release', at(neighbour), during)).toBe(true);
    expect(mayDo(both, 'job.release', at(own), during)).toBe(false);
    expect(mayDo(both, 'intake.register', at(own), during)).toBe(true);
  });
});
