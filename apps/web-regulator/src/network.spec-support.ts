import { randomBytes } from 'node:crypto';
import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { until } from '@huihuan/testing-platform';
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

const featuresOf = async ({ base, person }: Worker): Promise<readonly SiteFeature[]> => {
  const response = await fetch(new URL('/api/regulator/map/sites.geojson', base), { headers: person.headers });
  return ((await response.json()) as Snapshot<SiteFeature>).features;
};

export const sitesOf = async (worker: Worker): Promise<readonly Site[]> =>
  (await featuresOf(worker)).map(({ properties }) => properties);

/** The transfer station that is the longest way from a site, so that a truck is long on the map and still moves fast. */
export const farStation = async (worker: Worker, siteId: string): Promise<Site | undefined> => {
  const features = await featuresOf(worker);
  const [lon = 0, lat = 0] =
    features.find(({ properties }) => properties.siteId === siteId)?.geometry.coordinates ?? [];
  const awayOf = ({ geometry: { coordinates } }: SiteFeature): number =>
    Math.hypot((coordinates[0] ?? 0) - lon, (coordinates[1] ?? 0) - lat);
  const stations = features.filter(({ properties }) => properties.kind === 'transfer-station');
  return stations.sort((one, other) => awayOf(other) - awayOf(one))[0]?.properties;
};

/** Takes in a lot of waste paper, as an attendant's tablet does; gives its id. */
export const collectLot = (attendant: Worker, siteId: string, at = Date.now()): Promise<string> =>
  collectGoods(attendant, siteId, { classCode: 'bulk.paper', grams: 1_234_000 }, at);

/** Takes in goods of any class. */
export const collectGoods = async (
  attendant: Worker,
  siteId: string,
  goods: { readonly classCode: string; readonly grams: number; readonly [more: string]: unknown },
  at = Date.now(),
): Promise<string> => {
  const id = newId();
  await post(attendant, '/api/collection/intakes', {
    ...{ id, siteId, identifiers: [], ...goods },
    consignor: { kind: 'anonymous' },
    paidFen: 98_700,
    evidence: [],
    occurredAt: new Date(at).toISOString(),
  });
  return id;
};

/** Says anew what the form of its family says of an item. */
export const describeGoods = async (
  attendant: Worker,
  siteId: string,
  itemId: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const said = { id: newId(), siteId, details, reason: '补填' };
  await post(attendant, `/api/collection/items/${itemId}/description`, said);
};

/** Says what became of goods that a collection point has in stock. */
export const closeGoods = (
  attendant: Worker,
  siteId: string,
  closing: { readonly itemIds: readonly string[]; readonly outcome: string; readonly reason: string },
): Promise<void> => post(attendant, '/api/collection/closures', { id: newId(), siteId, ...closing });

/** Records a step that the family of goods asks for, at their collection point; gives the id of the record. */
export const recordStep = async (
  attendant: Worker,
  itemId: string,
  step: {
    readonly siteId: string;
    readonly step: string;
    readonly details: object;
    readonly corrects?: string | undefined;
  },
): Promise<string> => {
  const id = newId();
  await post(attendant, `/api/collection/items/${itemId}/steps`, { id, ...step });
  return id;
};

/** Sends one lot on its way by truck, due soon, so that its marker crosses the map while one looks; gives the shipment's id. */
export const dispatchTo = async (
  attendant: Worker,
  way: { from: Site; to: Site; itemId: string; withinSeconds: number },
  at = Date.now(),
): Promise<string> => {
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
  return shipmentId;
};

/** Receives all that a truck has brought to a transfer station, as its operator does; waits until the station has heard of it. */
export const receiveAt = async (operator: Worker, shipmentId: string): Promise<void> => {
  const { base, person } = operator;
  const shipment = `/api/transfer/shipments/${shipmentId}`;
  const heard = () => fetch(new URL(`${shipment}?direction=in`, base), { headers: person.headers });
  await until(async () => (await heard()).status === 200);
  await post(operator, `${shipment}/receipt`, { id: newId(), rest: 'accepted' });
};
