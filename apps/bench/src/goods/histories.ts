import type { ItemFacts, SealedEvent } from '@huihuan/contracts-events';
import { openChains, type Chains } from './chains.ts';
import { drawHandIn } from './hand-in.ts';
import { handOver } from './hand-over.ts';
import { dismantle } from './dismantle.ts';
import type { Network, NetworkSite } from './network.ts';
import { among, severalOf, type Random } from './random.ts';

/** What one service says in one transaction. */
export interface Saying {
  readonly service: 'collection' | 'transfer' | 'sorting';
  readonly events: readonly SealedEvent[];
}

/** Items that were handed in together, and everything that became of them. */
export interface Cohort {
  readonly items: readonly ItemFacts[];
  readonly sayings: readonly Saying[];
}

export const cohortItems = 1000;

const loadsOfCohort = 25;
const itemsOfLoad = cohortItems / loadsOfCohort;
const minute = 60_000;
const hour = 60 * minute;

export interface Histories {
  /** @param onTheWay leaves loads of this cohort in transit, as those of the last days are */
  next(atMilliseconds: number, onTheWay: boolean): Cohort;
}

/**
 * Histories as a county's network writes them: 40 hand-ins make a load to a transfer station, two loads make a shipment to a
 * sorting centre, part of that is graded and dismantled. About one event in ten is not a hand-in.
 */
export const openHistories = (random: Random, network: Network, chains = openChains(random)): Histories => {
  return {
    next: (at, onTheWay) => {
      const loads = severalOf(random, network.points, loadsOfCohort).map((point) =>
        collect({ random, network, chains }, point, at),
      );
      const atStations = loads.flatMap(({ point, items }) => {
        if (random() < 0.25) return [];
        const move = { from: point, to: among(random, network.stations), items, at: at + 6 * hour };
        return [handOver({ random, chains }, { ...move, arrives: !onTheWay || random() < 0.4 })];
      });
      const atCentres = pairs(atStations).flatMap(({ site, items }) => {
        if (items.length === 0 || random() < 0.15) return [];
        const move = { from: site, to: among(random, network.centres), items, at: at + 24 * hour };
        return [handOver({ random, chains }, { ...move, arrives: !onTheWay || random() < 0.4 })];
      });
      const dismantled = atCentres.flatMap(({ to, accepted }) =>
        accepted.length === 0 || random() < 0.4
          ? []
          : [dismantle({ random, chains, network }, to, accepted, at + 48 * hour)],
      );
      return {
        items: loads.flatMap(({ items }) => items),
        sayings: [
          { service: 'collection', events: interleaved(loads.map(({ events }) => events)) },
          { service: 'collection', events: atStations.map(({ sent }) => sent) },
          { service: 'transfer', events: atStations.flatMap(({ received }) => received) },
          { service: 'transfer', events: atCentres.map(({ sent }) => sent) },
          { service: 'sorting', events: [...atCentres.flatMap(({ received }) => received), ...dismantled.flat()] },
        ],
      };
    },
  };
};

const collect = (
  { random, network, chains }: { random: Random; network: Network; chains: Chains },
  point: NetworkSite,
  at: number,
): { point: NetworkSite; items: ItemFacts[]; events: SealedEvent[] } => {
  const handIns = Array.from({ length: itemsOfLoad }, (_, index) => {
    const time = at + index * 8 * minute;
    const { item, collected } = drawHandIn(random, network, point, time);
    return { item, event: chains.say(point.siteId, collected, time) };
  });
  return { point, items: handIns.map(({ item }) => item), events: handIns.map(({ event }) => event) };
};

/** Sites work at the same time: their events take turns in the log. */
const interleaved = (lists: readonly (readonly SealedEvent[])[]): readonly SealedEvent[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, index) =>
    lists.flatMap((list) => list[index] ?? []),
  ).flat();

/** Two loads that arrived at the same station go on together. */
const pairs = (
  arrivals: readonly { readonly to: NetworkSite; readonly accepted: readonly ItemFacts[] }[],
): readonly { readonly site: NetworkSite; readonly items: readonly ItemFacts[] }[] => {
  const waiting = new Map<NetworkSite, readonly ItemFacts[]>();
  const ready: { site: NetworkSite; items: readonly ItemFacts[] }[] = [];
  for (const { to, accepted } of arrivals) {
    const before = waiting.get(to);
    if (before === undefined) waiting.set(to, accepted);
    else {
      ready.push({ site: to, items: [...before, ...accepted] });
      waiting.delete(to);
    }
  }
  return [...ready, ...[...waiting].map(([site, items]) => ({ site, items }))];
};
