import { chemistryGroup, isBatteryDamaged } from '@huihuan/families-domain';
import type { Chance } from './chance.ts';
import { manifestsOf } from './families/plan-manifests.ts';
import { stepsFor } from './families/plan-steps.ts';
import type { Good } from './goods.ts';
import { correctedGood, planCorrections } from './plan-corrections.ts';
import { goodAfter, planFinding, planSettlement } from './plan-findings.ts';
import type { SimulatedNetwork, SimulatedTruck } from './simulated-network.ts';
import type { PlannedUnexpected, Trip } from './trip.ts';

export interface Road {
  readonly fromSiteId: string;
  readonly toSiteId: string;
  /** Receivers downstream keep no books here: they find nothing, the delivery ends the trip. */
  readonly downstream: boolean;
  /** Transfer stations put goods into containers. */
  readonly consolidates: boolean;
}

export interface Planner {
  readonly network: SimulatedNetwork;
  readonly chance: Chance;
  readonly idOf: (label: string) => string;
  /** Day in China on which all of it happens. */
  readonly day: string;
  /** Sites at which somebody can answer who is not the one that sends the requests. */
  readonly answering: ReadonlySet<string>;
}

const linesAtMost = 400;

/** Loads of as many goods as a truck carries; what no truck carries travels alone, with a hauler that nobody registered. */
const loads = (goods: readonly Good[], trucks: readonly SimulatedTruck[]): Good[][] => {
  const limit = Math.max(0, ...trucks.map(({ capacityGrams }) => capacityGrams));
  const loaded: Good[][] = [];
  let load: Good[] = [];
  let weight = 0;
  for (const good of goods) {
    if (load.length > 0 && (weight + good.grams > limit || load.length === linesAtMost)) {
      loaded.push(load);
      [load, weight] = [[], 0];
    }
    load.push(good);
    weight += good.grams;
  }
  return load.length === 0 ? loaded : [...loaded, load];
};

/** What may lie in one container: no damaged battery, and batteries of one chemistry alone. */
const packable = (load: readonly Good[]): readonly Good[] => {
  const sound = load.filter(({ details }) => !isBatteryDamaged(details));
  const groups = sound.map(({ classCode, details }) => chemistryGroup(classCode, details));
  const kept = groups.find((group) => group !== null) ?? null;
  return sound.filter((_, index) => [null, kept].includes(groups[index] ?? null));
};

const containerOf = (load: readonly Good[], road: Road, planner: Planner, idOf: Trip['idOf']): Trip['container'] => {
  const { chance } = planner;
  const goods = packable(load);
  if (!road.consolidates || goods.length < 4 || !chance.happens(0.6)) return null;
  const itemIds = goods.slice(0, Math.ceil(load.length / 2)).map(({ itemId }) => itemId);
  return { containerId: idOf('container'), code: `BX-${chance.between(100_000, 999_999)}`, itemIds };
};

const mixedOf = (load: readonly Good[], road: Road, idOf: Trip['idOf']): Trip['mixed'] => {
  const of = (wanted: string): Good | undefined =>
    load.find(({ classCode, details }) => chemistryGroup(classCode, details) === wanted);
  const [lead, lithium] = [of('lead'), of('lithium')];
  if (!road.consolidates || lead === undefined || lithium === undefined) return null;
  return { containerId: idOf('mixed'), itemIds: [lead.itemId, lithium.itemId] };
};

const unexpectedOf = (stowaway: Good | null, { chance }: Planner, idOf: Trip['idOf']): PlannedUnexpected | null => {
  if (stowaway === null && !chance.happens(0.03)) return null;
  const settlement = planSettlement(chance, (label) => idOf(`unexpected/${label}`), [
    stowaway === null ? 'returned' : 'accepted',
  ]);
  return {
    unexpectedId: idOf('unexpected'),
    itemId: stowaway?.itemId ?? null,
    grams: stowaway?.grams ?? chance.between(500, 20_000),
    // only the sender can name the item of its own stock
    settlement: stowaway === null ? settlement : { ...settlement, by: 'sender' },
  };
};

const planTrip = (load: readonly Good[], road: Road, planner: Planner, stowaway: Good | null): Trip => {
  const { network, chance } = planner;
  const shipmentId = planner.idOf(`shipment/${road.fromSiteId}/${load[0]?.itemId ?? ''}`);
  const idOf = (act: string): string => planner.idOf(`${shipmentId}/${act}`);
  const weight = load.reduce((sum, { grams }) => sum + grams, 0);
  const trucks = network.trucks.filter(({ capacityGrams }) => capacityGrams >= weight);
  const drivers = network.staff.filter(({ role }) => role === 'driver');
  const announced = 0.6 + chance.next() * 0.8;
  const container = containerOf(load, road, planner, idOf);
  const isCollection = !road.downstream && !road.consolidates;
  // a container is found as a whole: its lines are accepted unweighed
  const findings: Trip['findings'] = road.downstream
    ? []
    : load.map((good) =>
        container?.itemIds.includes(good.itemId) === true
          ? { itemId: good.itemId, finding: 'accepted', measuredGrams: null, settlement: null }
          : planFinding(network, good, chance, idOf),
      );
  return {
    shipmentId,
    fromSiteId: road.fromSiteId,
    toSiteId: road.toSiteId,
    truckId: trucks.length === 0 ? null : chance.oneOf(trucks).truckId,
    driverId: drivers.length === 0 ? null : chance.oneOf(drivers).staffId,
    goods: load,
    steps: isCollection ? load.flatMap((good) => stepsFor('dispatch', good, { siteId: road.fromSiteId, planner })) : [],
    manifests: manifestsOf({ load, findings, exemptIfSound: isCollection }, planner, idOf),
    mixed: mixedOf(load, road, idOf),
    container,
    ride: { announced, real: announced * (chance.happens(0.1) ? 2 : 1) },
    findings,
    corrections: planCorrections(carried(load, { findings, container }), road, planner, idOf),
    unexpected: road.downstream ? null : unexpectedOf(stowaway, planner, idOf),
    resealed: chance.happens(0.05),
    idOf,
  };
};

/** The trips that bring goods down one road. Now and then one item is on the truck and not on the list. */
export const planTrips = (goods: readonly Good[], road: Road, planner: Planner): Trip[] => {
  const forgets = !road.downstream && goods.length > 6 && planner.chance.happens(0.06);
  const listed = forgets ? goods.slice(1) : goods;
  const stowaway = forgets ? (goods[0] ?? null) : null;
  return loads(listed, planner.network.trucks).map((load, index) =>
    planTrip(load, road, planner, index === 0 ? stowaway : null),
  );
};

type Received = Pick<Trip, 'findings' | 'container'>;

/** What was received, with the weight that it was received at. */
const received = (goods: readonly Good[], found: Trip['findings']): Good[] => {
  const findings = new Map(found.map((finding) => [finding.itemId, finding]));
  return goods.flatMap((good) => {
    const finding = findings.get(good.itemId);
    const after = finding === undefined ? good : goodAfter(good, finding);
    return after === null ? [] : [after];
  });
};

/** What was received and lies there by itself: the class of what is packed is not corrected. */
const carried = (goods: readonly Good[], { findings, container }: Received): readonly Good[] =>
  received(goods, findings).filter(({ itemId }) => container?.itemIds.includes(itemId) !== true);

/** The goods that go on from where a trip ended, as they were received and put right. */
export const arrivedBy = ({ goods, findings, corrections }: Trip): Good[] => {
  const corrected = new Map(corrections.map((correction) => [correction.itemId, correction]));
  return received(goods, findings).map((good) => correctedGood(good, corrected.get(good.itemId)));
};
