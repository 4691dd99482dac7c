import type { Tier } from '@huihuan/custody-domain';
import { openChance } from '@huihuan/simulation-domain';
import type { ServiceName } from '@huihuan/verification-domain';
import { openTier, type OpenedTier } from '../books/open-tier.ts';
import type { TierBooks } from '../books/tier-books.ts';
import { openBus, type Bus } from '../bus/bus.ts';
import type { Effect } from '../bus/effect.ts';
import { openGroup } from '../bus/group.ts';
import { openChecker, type OpenedChecker } from '../check/open-checker.ts';
import { foundNetwork, type Registry } from '../network/registry.ts';
import type { SimulationOptions } from '../options.ts';
import { projection } from '../regulator/project.ts';
import { openRegulatorBooks, type RegulatorBooks } from '../regulator/regulator-books.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { openClock } from '../virtual/clock.ts';
import { makeIds } from '../virtual/make-ids.ts';
import { openTrace } from '../virtual/trace.ts';
import { openReplica, type SimulatedService } from './service.ts';
import { openTally } from './tally.ts';
import type { World } from './world.ts';

/** A world with its books, so that people can act in it and everything can be compared. */
export interface OpenedWorld {
  readonly world: World;
  readonly tiers: readonly (OpenedTier & { readonly service: SimulatedService; readonly area: string | null })[];
  readonly regulator: { readonly books: RegulatorBooks; readonly service: SimulatedService };
  readonly registry: { readonly registry: Registry; readonly service: SimulatedService };
  readonly checking: OpenedChecker;
}

interface TierPlan {
  readonly name: string;
  readonly tier: Tier;
  /** First digits of the areas whose sites it keeps. */
  readonly area: string | null;
}

/** The collection points of two prefectures have a database each. */
const tierPlans: readonly TierPlan[] = [
  { name: 'collection-4101', tier: 'collection', area: '4101' },
  { name: 'collection-4102', tier: 'collection', area: '4102' },
  { name: 'transfer', tier: 'transfer', area: null },
  { name: 'sorting', tier: 'sorting', area: null },
];

export const openWorld = (options: SimulationOptions, era: number): OpenedWorld => {
  const chanceOf = (name: string) => openChance(`${options.seed}/${era}/${name}`);
  const clock = openClock('2026-03-02T00:00:00.000Z');
  const shape = chanceOf('shape');
  const newId = makeIds(clock, chanceOf('ids'));
  const bus: Bus = openBus((topic) =>
    topic === 'huihuan.site' || topic === 'huihuan.conflict' ? 2 : shape.between(2, 5),
  );
  const checking = openChecker(clock, () => bus);
  const { checker } = checking;
  const sendsEarly = options.flaw === 'outbox-publishes-before-commit';
  const databaseOf = (name: string, service: ServiceName): Database =>
    openDatabase({
      ...{ name, service, clock, newId, onCommit: checker.committed },
      onStaged: sendsEarly
        ? (events) => {
            for (const event of events) {
              bus.append(event, clock.milliseconds());
              checker.published(event);
            }
          }
        : undefined,
    });
  const serviceOf = (database: Database, effects: readonly Effect[], bearsAnyOrder = false): SimulatedService => {
    const replicas = Array.from({ length: shape.between(1, 3) }, (_, number) => openReplica(number));
    const group = openGroup(`huihuan.${database.name}`, bus, replicas.length);
    const state = { relayHolder: 0, poisoned: new Set<string>(), discarded: new Set<string>() };
    return { name: database.name, database, group, effects, replicas, bearsAnyOrder, ...state };
  };
  const registryBase = databaseOf('registry', 'registry');
  const tiers = tierPlans.map(({ name, tier, area }) => {
    const opened = openTier(tier, databaseOf(name, tier), clock, newId);
    return { ...opened, area, service: serviceOf(opened.books.database, withFlaw(opened, options)) };
  });
  const books = openRegulatorBooks(databaseOf('regulator', 'regulator'));
  const regulator = serviceOf(books.database, [projection(books, options.flaw)], true);
  for (const tier of tiers) checking.watch(tier.books);
  const registryService = serviceOf(registryBase, []);
  const registry = foundNetwork(registryBase, options.points, newId, shape);
  return {
    world: {
      ...{ options, clock, newId, bus, checker },
      chances: {
        steps: chanceOf('steps'),
        acts: chanceOf('acts'),
        machinery: chanceOf('machinery'),
        faults: chanceOf('faults'),
      },
      services: [registryService, ...tiers.map(({ service }) => service), regulator],
      tally: openTally(),
      trace: openTrace(),
      resting: false,
      breaking: false,
    },
    tiers,
    regulator: { books, service: regulator },
    registry: { registry, service: registryService },
    checking,
  };
};

/** The bug: a receipt that is heard leaves the item in the sender's stock. */
const withFlaw = ({ effects, books }: OpenedTier, { flaw }: SimulationOptions): readonly Effect[] =>
  flaw === 'item-counted-at-two-sites' ? [...effects, keepsWhatItSent(books)] : effects;

const keepsWhatItSent = (books: TierBooks): Effect => ({
  types: ['cn.huihuan.shipment.received.v1'],
  apply: (heard) => {
    for (const { event } of heard) {
      if (event.type !== 'cn.huihuan.shipment.received.v1') continue;
      for (const { item } of event.data.lines) {
        const stays = books.holdings
          .get(item.itemId)
          ?.map((holding) =>
            holding.siteId === event.data.fromSiteId && holding.state === 'handed-over'
              ? { ...holding, state: 'in-stock' as const }
              : holding,
          );
        if (stays !== undefined) books.holdings.set(item.itemId, stays);
      }
    }
  },
});
