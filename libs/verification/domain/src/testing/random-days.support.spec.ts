import type { ItemFacts } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { siteOf } from './made-up-day.support.spec.ts';
import type { MadeUpDifference, MadeUpShipment } from './made-up-handover.support.spec.ts';
import { madeUpNetwork, type MadeUpNetwork } from './made-up-network.support.spec.ts';
import type { MadeUpSite } from './made-up-sites.support.spec.ts';

const stations = ['pointA', 'pointB', 'station', 'centre', 'smelter'] as const;
type Station = (typeof stations)[number];

const next: Readonly<Record<Station, Station>> = {
  pointA: 'station',
  pointB: 'station',
  station: 'centre',
  centre: 'smelter',
  smelter: 'smelter',
};

/** What there is to act upon: goods that may move, trucks on the road, differences that nobody settled. */
interface World {
  readonly network: MadeUpNetwork;
  readonly stock: Readonly<Record<Station, ItemFacts[]>>;
  readonly roads: { readonly shipment: MadeUpShipment; readonly from: Station; readonly to: Station }[];
  readonly differences: { readonly difference: MadeUpDifference; readonly from: Station; readonly to: Station }[];
}

const siteAt = ({ network }: World, station: Station): MadeUpSite => siteOf(network.sites, station);
const holderOf = (which: number): Station => stations[which % 4] ?? 'pointA';
const takeOne = <Value>(values: Value[], which: number): Value | undefined =>
  values.splice(which % Math.max(1, values.length), 1)[0];

const collect = (world: World, which: number, how: number): void => {
  const point = which % 2 === 0 ? 'pointA' : 'pointB';
  const classCode = how < 5 ? 'vehicle.car' : 'appliance.fridge';
  const grams = 10_000 * (how + 1) + which;
  world.stock[point].push(world.network.collect(siteAt(world, point), { classCode, grams }));
};

const correct = (world: World, which: number, how: number): void => {
  const holder = holderOf(which);
  const item = takeOne(world.stock[holder], how);
  if (item === undefined) return;
  const told = world.network.logs.facts.find(({ record }) => record.includes(item.itemId));
  const { id } = JSON.parse(told?.record ?? '{}') as { id: string };
  world.stock[holder].push(world.network.correct(siteAt(world, holder), item, item.grams + how + 1, id));
};

const close = (world: World, which: number, how: number): void => {
  const holder = holderOf(which);
  const item = takeOne(world.stock[holder], how);
  if (item !== undefined) world.network.close(siteAt(world, holder), item);
};

const dispatch = (world: World, which: number, how: number): void => {
  const from = holderOf(which);
  const items = world.stock[from].splice(0, how + 1);
  if (items.length === 0) return;
  const to = next[from];
  world.roads.push({ shipment: world.network.dispatch(siteAt(world, from), siteAt(world, to), items), from, to });
};

const findingAt = (grams: number, turn: number) => {
  if (turn === 0) return { finding: 'missing' as const };
  if (turn === 1) return { finding: 'rejected' as const };
  return { finding: 'accepted' as const, grams: turn === 2 ? grams * 2 : grams + turn };
};

const arrive = (world: World, _which: number, how: number): void => {
  const road = world.roads.shift();
  if (road === undefined) return;
  if (road.to === 'smelter') {
    world.network.deliver(road.shipment);
    return;
  }
  const findings = road.shipment.items.map(({ grams }, line) => findingAt(grams, (how + line) % 10));
  const { accepted, differences } = world.network.receive(road.shipment, findings);
  world.stock[road.to].push(...accepted);
  world.differences.push(...differences.map((difference) => ({ difference, from: road.from, to: road.to })));
};

const ways = {
  missing: ['accepted', 'returned', 'lost'],
  rejected: ['accepted', 'returned'],
  weight: ['receiver-weight', 'sender-weight'],
  unexpected: ['returned'],
} as const;

const settle = (world: World, which: number, how: number): void => {
  const open = takeOne(world.differences, which);
  if (open === undefined) return;
  const choice = ways[open.difference.kind];
  const resolution = choice[how % choice.length] ?? 'accepted';
  const item = world.network.settle(open.difference, resolution);
  if (resolution === 'returned') world.stock[open.from].push(item);
  else if (resolution !== 'lost') world.stock[open.to].push(item);
};

const dismantle = (world: World, _which: number, how: number): void => {
  const inputs = world.stock.centre.splice(0, how % 3);
  if (inputs.length > 0)
    world.stock.centre.push(...world.network.dismantle(siteAt(world, 'centre'), inputs, how > 7 ? 5_000 : 0));
};

const acts = [collect, collect, correct, close, dispatch, dispatch, arrive, arrive, settle, dismantle];

/** One step: what to do, with which of what there is, and how. */
const step = fc.tuple(fc.constantFrom(...acts), fc.nat(50), fc.nat(9));

/** A network after any number of right steps in any order. */
export const randomDays: fc.Arbitrary<MadeUpNetwork> = fc.array(step, { maxLength: 80 }).map((steps) => {
  const world: World = {
    network: madeUpNetwork(),
    stock: { pointA: [], pointB: [], station: [], centre: [], smelter: [] },
    roads: [],
    differences: [],
  };
  for (const [act, which, how] of steps) act(world, which, how);
  return world.network;
});
