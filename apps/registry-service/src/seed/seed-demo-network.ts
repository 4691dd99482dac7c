import type { Fact, SiteFacts } from '@huihuan/contracts-events';
import { grantGiven, grantsOfStaff, type Grant } from '@huihuan/identity-domain';
import type { KeyRing } from '@huihuan/platform-sealed-data';
import { decideSite, decideStaff, decideTruck, evolveSite } from '@huihuan/registry-domain';
import { demoNetwork, type DemoSite } from '@huihuan/seeds';
import { In, type EntityManager } from 'typeorm';
import { areaEntity } from '../database/area-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { truckEntity } from '../database/truck-entity.ts';
import { insertStaff } from '../identity/people/insert-staff.ts';
import { extentOf } from '../sites/area-extents.ts';
import { decided } from './decided.ts';

export interface SeededNetwork {
  readonly sites: number;
  readonly staff: number;
  readonly trucks: number;
  readonly facts: readonly Fact[];
}

export const seedDemoNetwork = async (tx: EntityManager, ring: KeyRing, now: Date): Promise<SeededNetwork> => {
  const network = demoNetwork();
  const codes = [...new Set(network.sites.map((site) => site.areaCode))];
  const areas = new Map((await tx.findBy(areaEntity, { code: In(codes) })).map((area) => [area.code, area]));
  const sites = new Map<string, SiteFacts>();
  const byCode = new Map<string, string>();
  const facts: Fact[] = [];
  for (const seed of network.sites) {
    const context = {
      area: (code: string) => areas.get(code),
      siteIdOfCode: (code: string) => byCode.get(code),
      extent: extentOf,
    };
    for (const event of decided(decideSite(null, { kind: 'register', site: siteOf(seed) }, context))) {
      sites.set(seed.id, evolveSite(null, event));
      byCode.set(seed.code, seed.id);
      facts.push(event);
    }
  }
  const site = (siteId: string): SiteFacts | undefined => sites.get(siteId);
  const isNew = () => false;
  const grants: Grant[] = [];
  const staff = network.staff.map(({ id: staffId, displayName, ...place }) => {
    const said = decided(decideStaff({ staffId, ...place }, { isRegistered: isNew, site }));
    const held = grantsOfStaff(said.data, now);
    grants.push(...held);
    facts.push(said, ...held.map((grant) => grantGiven(grant, null)));
    return { ...said.data, displayName };
  });
  const plates = new Map<string, string>();
  const trucks = network.trucks.map(({ id: truckId, ...truck }) => {
    const truckIdOfPlate = (plate: string) => plates.get(plate);
    const said = decided(decideTruck({ truckId, ...truck }, { isRegistered: isNew, truckIdOfPlate, site }));
    plates.set(said.data.plate, truckId);
    facts.push(said);
    return said.data;
  });
  await tx.insert(siteEntity, [...sites.values()]);
  await insertStaff(tx, ring, staff, grants);
  await tx.insert(truckEntity, trucks);
  return { sites: sites.size, staff: staff.length, trucks: trucks.length, facts };
};

/** Where a site's goods usually go is advice of the seeds for whoever plays the network, no fact of the registry. */
const siteOf = ({
  id: siteId,
  defaultDestination: _,
  destinations: __,
  ...seed
}: DemoSite): Omit<SiteFacts, 'active'> => ({
  ...seed,
  siteId,
  form: seed.form ?? null,
  licences: seed.licences.map(({ nameZh: ___, ...licence }) => licence),
});
