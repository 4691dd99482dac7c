import { families, serviceSource, type Fact, type SiteFacts, type SiteKind } from '@huihuan/contracts-events';
import type { Chance } from '@huihuan/simulation-domain';
import type { Database } from '../store/database.ts';
import type { Table } from '../store/table.ts';
import { handedIn, outputs } from './goods.ts';
import { licenceKinds } from '@huihuan/rules-domain';

/** The registry's own books, and the people and trucks that there are. */
export interface Registry {
  readonly database: Database;
  readonly sites: Table<SiteFacts>;
  readonly supervisorId: string;
  readonly truckIds: readonly string[];
  /** Registers one more site of a kind, or says the facts of one anew. */
  readonly say: (facts: SiteFacts, reason: string | null) => void;
  readonly newSite: (kind: SiteKind) => SiteFacts;
}

/** Two prefectures, each with a database of its own for its collection points. */
export const areas = ['410122', '410222'] as const;

const counts = (points: number): readonly (readonly [SiteKind, number])[] => [
  ['collection-point', points],
  ['transfer-station', Math.max(1, Math.round(points / 4))],
  ['sorting-centre', Math.max(1, Math.round(points / 6))],
  ['downstream', 1],
];

const source = serviceSource('registry');

/** Founds a network: its facts stand in the registry's log, and reach the others by the bus. */
export const foundNetwork = (database: Database, points: number, newId: () => string, chance: Chance): Registry => {
  const sites = database.table<SiteFacts>();
  const [supervisorId, ...truckIds] = [newId(), newId(), newId()];
  const cause = { correlationId: newId(), causationId: newId() };
  let number = 0;
  const newSite = (kind: SiteKind): SiteFacts => {
    number += 1;
    return siteOf(newId(), kind, number, chance);
  };
  const state = (facts: readonly Fact[]): void => void database.outbox.append(source, facts, cause);
  const founded = counts(points).flatMap(([kind, count]) => Array.from({ length: count }, () => newSite(kind)));
  database.transaction(() => {
    for (const site of founded) sites.set(site.siteId, site);
    state(founded.map((data) => ({ type: 'cn.huihuan.site.registered.v1', data })));
    state([...handedIn, ...outputs].map((data) => ({ type: 'cn.huihuan.catalogue.class-registered.v1', data })));
    state([staffFact(supervisorId, founded)]);
    state(truckIds.map(truckFact));
  });
  return {
    database,
    sites,
    supervisorId,
    truckIds,
    newSite,
    say: (facts, reason) => {
      const registered = { type: 'cn.huihuan.site.registered.v1', data: facts } as const;
      const changed = { type: 'cn.huihuan.site.changed.v1', data: { site: facts, reason: reason ?? '' } } as const;
      sites.set(facts.siteId, facts);
      database.outbox.append(source, [reason === null ? registered : changed], {
        correlationId: newId(),
        causationId: newId(),
      });
    },
  };
};

const siteOf = (siteId: string, kind: SiteKind, number: number, chance: Chance): SiteFacts => ({
  siteId,
  code: `S-${number}`,
  name: `场所${number}`,
  nameEn: `Site ${number}`,
  kind,
  form: null,
  areaCode: areas[number % areas.length] ?? areas[0],
  lon: 114 + chance.next(),
  lat: 34 + chance.next(),
  coordinateSystem: 'WGS84',
  approximate: true,
  capacityGrams: 1_000_000_000,
  areaSquareMetres: 100,
  acceptsFamilies: [...families],
  licences: Object.keys(licenceKinds).map((kind) => ({
    ...{ kind, number: `${number}-${kind}`, issuer: '', validFrom: '2019-01-01', validTo: null },
  })),
  active: true,
});

const staffFact = (staffId: string, sites: readonly SiteFacts[]): Fact => ({
  type: 'cn.huihuan.staff.registered.v1',
  data: { staffId, role: 'supervisor', siteIds: sites.map(({ siteId }) => siteId), active: true },
});

const truckFact = (truckId: string): Fact => ({
  type: 'cn.huihuan.truck.registered.v1',
  data: { truckId, plate: '豫AD12345', capacityGrams: 20_000_000, homeSiteId: null, active: true },
});
