import type { ItemFacts } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { noStory } from '../family/item-story.ts';
import type { Container } from '../container/container.ts';
import { handoverPolicies } from '../handover/handover-policy.ts';
import type { KnownSite } from '../handover/known.ts';
import { newHolding, type Holding } from '../holding/holding.ts';
import type { IncomingContext } from '../incoming/incoming-command.ts';
import type { OutgoingContext } from '../outgoing/outgoing-command.ts';

/** A UUIDv7 for a number: the same each time, so that stories can be read. */
export const id = (number: number): string => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  return uuidV7(Date.UTC(2026, 2, 1), random);
};

export const now = '2026-03-01T08:00:00.000Z';

const site = (number: number, name: string, more: Partial<KnownSite>): KnownSite => ({
  siteId: id(number),
  name,
  kind: 'collection-point',
  areaCode: '410122',
  active: true,
  licences: [],
  ...more,
});

export const point = site(1, '青年路交投点', { kind: 'collection-point' });
export const station = site(2, '官渡中转站', { kind: 'transfer-station' });
export const secondStation = site(3, '白沙中转站', { kind: 'transfer-station' });
export const centre = site(4, '中牟分拣中心', { kind: 'sorting-centre' });
export const smelter = site(5, '再生铜厂', {
  kind: 'downstream',
  licences: [
    { kind: '危险废物经营许可证', number: 'OLD-1', issuer: '', validFrom: '2020-01-01', validTo: '2025-12-31' },
    { kind: '危险废物经营许可证', number: 'HW-2026', issuer: '', validFrom: '2026-01-01', validTo: null },
    { kind: '废弃电器电子产品处理资格', number: 'WA-1', issuer: '', validFrom: '2026-01-01', validTo: null },
  ],
});
export const closedStation = site(6, '停用中转站', { kind: 'transfer-station', active: false });
export const sites = [point, station, secondStation, centre, smelter, closedStation];

export const truck = { truckId: id(20), plate: '豫A12345', capacityGrams: 200_000, active: true };
export const driver = { staffId: id(30), role: 'driver' as const, siteIds: [point.siteId], active: true };

export const shipmentId = id(40);
export const otherShipmentId = id(41);
export const containerId = id(50);

/** A fridge of 50 kg, unless the story says otherwise. */
export const fridge = (number: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  itemId: id(100 + number),
  tracking: 'item',
  family: 'appliance',
  classCode: 'appliance.refrigerator',
  grams: 50_000,
  identifiers: [{ kind: 'serial', value: `SN-${number}` }],
  custodySeq: 1,
  ...more,
});

export const held = (item: ItemFacts, more: Partial<Holding> = {}): Holding => ({
  ...newHolding(station.siteId, item),
  ...more,
});

const byId = <Known>(all: readonly Known[], idOf: (known: Known) => string) => {
  const map = new Map(all.map((known) => [idOf(known), known]));
  return (wanted: string): Known | undefined => map.get(wanted);
};

export const findHolding = (holdings: readonly Holding[]) => byId(holdings, (holding) => holding.item.itemId);
export const findSite = byId(sites, (known) => known.siteId);

/** The books of the transfer tier with these holdings and containers. */
export const outgoingContext = (
  holdings: readonly Holding[],
  more: Partial<OutgoingContext> & { readonly containers?: readonly Exclude<Container, { state: 'none' }>[] } = {},
): OutgoingContext => ({
  policy: handoverPolicies.transfer,
  now,
  site: findSite,
  rules: nationalBook,
  stories: () => noStory,
  truck: byId([truck], (known) => known.truckId),
  staff: byId([driver], (known) => known.staffId),
  holding: findHolding(holdings),
  container: byId(more.containers ?? [], (container) => container.containerId),
  ...more,
});

/** The books of the sorting tier; a class may differ by 1 % and always by 200 g. Discrepancies get the ids 900, 901 … */
export const incomingContext = (more: Partial<IncomingContext> = {}): IncomingContext => {
  let next = 900;
  return {
    policy: handoverPolicies.sorting,
    now,
    site: findSite,
    rules: nationalBook,
    staff: byId([driver], (known) => known.staffId),
    toleranceHandover: () => ({ ratio: 0.01, floorGrams: 200 }),
    nextDiscrepancyId: () => id(next++),
    ...more,
  };
};
