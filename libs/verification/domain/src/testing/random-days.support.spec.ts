import type { ItemFacts } from '@huihuan/contracts-events';
import fc from 'fast-check';
import type { MadeUpDifference, MadeUpShipment } from './made-up-handover.support.spec.ts';
import { madeUpNetwork, type MadeUpNetwork } from './made-up-network.support.spec.ts';
import { siteOf } from './made-up-day.support.spec.ts';
import type { MadeUpSite } from './made-up-sites.support.spec.ts';

/** One step, as three numbers: what to do, with which of what there is, and how. */
const step = fc.tuple(
  fc.constantFrom('collect', 'correct', 'close', 'dispatch', 'receive', 'settle', 'dismantle', 'deliver'),
  fc.nat(50),
  fc.nat(9),
);

const stations = ['pointA', 'pointB', 'station', 'centre', 'smelter'] as const;

/** A network after any number of right steps in any order. */
export const randomDays: fc.Arbitrary<MadeUpNetwork> = fc.array(step, { maxLength: 60 }).map((steps) => {
  const network = madeUpNetwork();
  const stock = new Map<string, ItemFacts[]>(stations.map((name) => [name, []]));
  const roads: { shipment: MadeUpShipment; to: string }[] = [];
  const differences: { difference: MadeUpDifference; from: string; to: string }[] = [];
  const site = (name: string): MadeUpSite => siteOf(network.sites, name);
  const at = (name: string): ItemFacts[] => stock.get(name) ?? [];
  const pick = (name: string, which: number): ItemFacts | undefined =>
    at(name).splice(which % Math.max(1, at(name).length), 1)[0];
  const next: Readonly<Record<string, string>> = {
    pointA: 'station',
    pointB: 'station',
    station: 'centre',
    centre: 'smelter',
  };
  const nameOf = (wanted: MadeUpSite): string => stations.find((name) => site(name) === wanted) ?? 'pointA';
  for (const [act, which, how] of steps) {
    const holder = stations[which % 4] ?? 'pointA';
    if (act === 'collect') {
      const point = which % 2 === 0 ? 'pointA' : 'pointB';
      const classCode = how < 5 ? 'vehicle.car' : 'appliance.fridge';
      at(point).push(network.collect(site(point), { classCode, grams: 10_000 * (how + 1) + which }));
    } else if (act === 'correct' || act === 'close') {
      const item = pick(holder, how);
      if (item === undefined) continue;
      if (act === 'close') network.close(site(holder), item);
      else {
        const events = network.logs.facts.filter(({ record }) => record.includes(item.itemId));
        const corrects = (JSON.parse(events[0]?.record ?? '{}') as { id: string }).id;
        at(holder).push(network.correct(site(holder), item, item.grams + how + 1, corrects));
      }
    } else if (act === 'dispatch') {
      const items = at(holder).splice(0, how + 1);
      const to = next[holder] ?? 'smelter';
      if (items.length > 0) roads.push({ shipment: network.dispatch(site(holder), site(to), items), to });
    } else if (act === 'receive' || act === 'deliver') {
      const index = roads.findIndex(({ to }) => (to === 'smelter') === (act === 'deliver'));
      const [road] = index === -1 ? [] : roads.splice(index, 1);
      if (road === undefined) continue;
      if (act === 'deliver') network.deliver(road.shipment);
      else {
        const findings = road.shipment.items.map(({ grams }, line) => {
          const turn = (how + line) % 10;
          if (turn === 0) return { finding: 'missing' as const };
          if (turn === 1) return { finding: 'rejected' as const };
          return { finding: 'accepted' as const, grams: turn === 2 ? grams * 2 : grams + turn };
        });
        const { accepted, differences: opened } = network.receive(road.shipment, findings);
        at(road.to).push(...accepted);
        for (const difference of opened)
          differences.push({ difference, from: nameOf(road.shipment.from), to: road.to });
      }
    } else if (act === 'settle') {
      const [open] = differences.splice(which % Math.max(1, differences.length), 1);
      if (open === undefined) continue;
      const ways = {
        missing: ['accepted', 'returned', 'lost'],
        rejected: ['accepted', 'returned'],
        weight: ['receiver-weight', 'sender-weight'],
        unexpected: ['returned'],
      } as const;
      const choice = ways[open.difference.kind];
      const resolution = choice[how % choice.length] ?? 'accepted';
      const item = network.settle(open.difference, resolution);
      if (resolution === 'returned') at(open.from).push(item);
      else if (resolution !== 'lost') at(open.to).push(item);
    } else {
      const inputs = at('centre').splice(0, how % 3);
      if (inputs.length > 0) at('centre').push(...network.dismantle(site('centre'), inputs, how > 7 ? 5_000 : 0));
    }
  }
  return network;
});
