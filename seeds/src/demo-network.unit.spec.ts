import { describe, expect, it } from '@jest/globals';
import { areas, catalogue, demoNetwork, destinationOf, outline, type DemoSite } from './index.ts';

const { sites, staff, trucks } = demoNetwork();
const byId = new Map(sites.map((site) => [site.id, site]));
const areaNames = new Map(areas().map((area) => [area.code, area.name]));
const of = (kind: DemoSite['kind']) => sites.filter((site) => site.kind === kind);
const covered = (role: string) => new Set(staff.filter((row) => row.role === role).flatMap((row) => row.siteIds));

const PLATE =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[ABCDEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[ABCDEFGHJK])$/;

/** By the angles under which the edges are seen: another way than the generator's, so that one checks the other. */
const windsAround = ({ lon, lat }: DemoSite): boolean => {
  const [ring = []] = outline('410122')?.features[0]?.geometry.coordinates ?? [];
  const angles = ring.map(([x, y]) => Math.atan2(y - lat, x - lon));
  const turned = angles.slice(1).reduce((sum, angle, index) => {
    const step = angle - (angles[index] ?? 0);
    return sum + step - 2 * Math.PI * Math.round(step / (2 * Math.PI));
  }, 0);
  return Math.abs(turned) > Math.PI;
};

describe('the demonstration network', () => {
  it('has its three tiers and what lies behind them', () => {
    expect(of('collection-point').length).toBeGreaterThanOrEqual(40);
    expect(of('transfer-station')).toHaveLength(8);
    expect(of('sorting-centre')).toHaveLength(3);
    expect(of('downstream')).toHaveLength(4);
    expect(trucks).toHaveLength(16);
  });

  it('has fixed, mobile and shared collection points, and a form nowhere else', () => {
    const forms = of('collection-point').map((site) => site.form);
    expect(new Set(forms)).toEqual(new Set(['fixed', 'mobile', 'shared']));
    expect(sites.filter((site) => site.kind !== 'collection-point' && site.form !== undefined)).toEqual([]);
  });

  it('gives every row an id and every site a code of its own', () => {
    const ids = [...sites, ...trucks, ...staff].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(sites.map(({ code }) => code)).size).toBe(sites.length);
    expect(new Set(sites.map(({ name }) => name)).size).toBe(sites.length);
  });

  it('lies inside the county', () => {
    expect(sites.filter((site) => !windsAround(site)).map(({ code }) => code)).toEqual([]);
  });

  it('stands in townships and villages of the county that exist, and collection points carry the name of theirs', () => {
    expect(sites.filter((site) => !site.areaCode.startsWith('410122') || !areaNames.has(site.areaCode))).toEqual([]);
    const misnamed = of('collection-point').filter(
      (site) => !site.name.startsWith(areaNames.get(site.areaCode.slice(0, 9)) ?? '?'),
    );
    expect(misnamed).toEqual([]);
    expect(new Set(of('collection-point').map((site) => site.areaCode.slice(0, 9))).size).toBe(17);
  });

  it('has the room that the rules ask for', () => {
    const least = { 'collection-point': 10, 'transfer-station': 500, 'sorting-centre': 3001, downstream: 1 };
    expect(sites.filter((site) => site.areaSquareMetres < least[site.kind])).toEqual([]);
  });

  it('sends goods only where they are accepted', () => {
    const outputs = new Set(['bulk', 'part', 'hazardous', 'traction-battery', 'light-battery']);
    const refused = sites.flatMap((site) =>
      catalogue()
        .filter((row) =>
          site.kind === 'sorting-centre' ? outputs.has(row.family) : site.acceptsFamilies.includes(row.family),
        )
        .filter((row) => {
          const next = destinationOf(site, row.code);
          if (next === undefined) return site.kind !== 'downstream';
          return next === site.id || !byId.get(next)?.acceptsFamilies.includes(row.family);
        })
        .map((row) => `${site.code} ${row.code}`),
    );
    expect(refused).toEqual([]);
  });

  it('leads a copper lot to the refiner and a scrapped car to the vehicle centre', () => {
    const codeOf = (id: string | undefined) => byId.get(id ?? '')?.code;
    const at = (code: string) => sites.find((site) => site.code === code) ?? { destinations: [] };
    expect(codeOf(destinationOf(at('ZM-S-002'), 'bulk.copper'))).toBe('ZM-D-002');
    expect(codeOf(destinationOf(at('ZM-T-001'), 'vehicle.passenger-car'))).toBe('ZM-S-002');
    expect(codeOf(destinationOf(at('ZM-T-001'), 'appliance.refrigerator'))).toBe('ZM-S-001');
    expect(destinationOf(at('ZM-D-001'), 'bulk.steel')).toBeUndefined();
  });

  it('has trucks with plates of their own that fit the pattern, at sites that exist', () => {
    expect(trucks.filter((truck) => !PLATE.test(truck.plate))).toEqual([]);
    expect(new Set(trucks.map(({ plate }) => plate)).size).toBe(trucks.length);
    expect(trucks.filter((truck) => !byId.has(truck.homeSiteId))).toEqual([]);
  });

  it('has staff at sites that exist, and no site without the people it needs', () => {
    expect(staff.filter((row) => row.siteIds.some((id) => !byId.has(id)))).toEqual([]);
    const lacking = (role: string, among: readonly DemoSite[]) =>
      among.filter((site) => !covered(role).has(site.id)).map(({ code }) => `${role} ${code}`);
    expect([
      ...lacking('attendant', of('collection-point')),
      ...lacking('transfer-operator', of('transfer-station')),
      ...lacking('sorting-operator', of('sorting-centre')),
      ...lacking('supervisor', sites),
    ]).toEqual([]);
    expect(staff.filter(({ role }) => role === 'driver')).toHaveLength(trucks.length);
  });

  it('has licences that are plainly synthetic, most of them long, some soon to end', () => {
    const licences = sites.flatMap((site) => site.licences);
    expect(new Set(licences.map(({ number }) => number)).size).toBe(licences.length);
    expect(licences.filter(({ issuer }) => !issuer.endsWith('（演示）'))).toEqual([]);
    const ending = licences.filter(({ validTo }) => validTo < '2029-01-01');
    expect(ending.map(({ validTo }) => validTo).sort()).toEqual(['2026-12-15', '2026-12-31']);
  });

  it('has all who buy filed with the office of commerce and the police, but for one point of the latter', () => {
    const lacking = (kind: string): readonly string[] =>
      sites
        .filter(({ kind: tier }) => tier === 'collection-point')
        .filter(({ licences }) => !licences.some((licence) => licence.kind === kind))
        .map(({ code }) => code);
    expect(lacking('business-licence')).toEqual([]);
    expect(lacking('commerce-filing')).toEqual([]);
    expect(lacking('police-filing')).toEqual(['ZM-C-040']);
  });
});
