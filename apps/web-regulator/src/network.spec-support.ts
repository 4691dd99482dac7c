import { randomBytes } from 'node:crypto';
import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import type { SiteFeature, SiteProperties, Snapshot } from './lib/api/types.ts';

export type Site = SiteProperties;

/** An id as every client of the network makes it: UUID version 7. */
const newId = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = '89ab'[randomBytes(1).readUInt8() % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Somebody who works at the network, from where they work. */
export interface Worker {
  readonly base: string;
  readonly person: DemoPerson;
}

export const workerOf = async (base: string, login: string): Promise<Worker> => ({
  base,
  person: await demoPerson(base, login),
});

const post = async ({ base, person }: Worker, path: string, body: object): Promise<void> => {
  const response = await fetch(new URL(path, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...person.headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
};

export const sitesOf = async ({ base, person }: Worker): Promise<readonly Site[]> => {
  const response = await fetch(new URL('/api/regulator/map/sites.geojson', base), { headers: person.headers });
  const { features } = (await response.json()) as Snapshot<SiteFeature>;
  return features.map(({ properties }) => properties);
};

/** Takes in a lot of waste paper, as an attendant's tablet does; gives its id. */
export const collectLot = async (attendant: Worker, siteId: string, at = Date.now()): Promise<string> => {
  const id = newId();
  await post(attendant, '/api/collection/intakes', {
    id,
    siteId,
    classCode: 'bulk.paper',
    identifiers: [],
    grams: 1_234_000,
    consignor: { kind: 'anonymous' },
    paidFen: 98_700,
    evidence: [],
    occurredAt: new Date(at).toISOString(),
  });
  return id;
};

/** Sends one lot on its way by truck, due soon, so that its marker crosses the map while one looks. */
export const dispatchTo = async (
  attendant: Worker,
  way: { from: Site; to: Site; itemId: string; withinSeconds: number },
  at = Date.now(),
): Promise<void> => {
  const shipmentId = newId();
  const expectedAt = new Date(at + way.withinSeconds * 1000).toISOString();
  const shipment = `/api/collection/shipments/${shipmentId}`;
  await post(attendant, '/api/collection/shipments', {
    id: shipmentId,
    fromSiteId: way.from.siteId,
    toSiteId: way.to.siteId,
    expectedAt,
  });
  await post(attendant, `${shipment}/lines`, { id: newId(), addItems: [way.itemId] });
  await post(attendant, `${shipment}/seal`, { id: newId() });
  await post(attendant, `${shipment}/dispatch`, { id: newId() });
};
