import { openChance } from './chance.ts';
import { planFilings, type PlannedFiling } from './families/plan-filings.ts';
import { groupBy } from './group-by.ts';
import type { Good, HandIn } from './goods.ts';
import { planBatches, type PlannedBatch } from './plan-batches.ts';
import { planJobs, type DismantlingJob } from './plan-dismantling.ts';
import { planBaling } from './plan-baling.ts';
import { planGrading, type GradingPlan } from './plan-grading.ts';
import { handedIn, planHandIn } from './plan-hand-in.ts';
import { planId } from './plan-ids.ts';
import { planRefusals, type WrongRequest } from './plan-refusals.ts';
import { arrivedBy, planTrips, type Planner } from './plan-trips.ts';
import { classOf, destinationFor, sitesOf, type SimulatedNetwork, type SimulatedSite } from './simulated-network.ts';
import type { Trip } from './trip.ts';

/** What one sorting centre does with what a wave brings. */
export interface CentrePlan {
  readonly siteId: string;
  readonly arrivals: readonly Trip[];
  readonly grading: GradingPlan;
  readonly jobs: readonly DismantlingJob[];
  readonly batches: readonly PlannedBatch[];
  readonly filings: readonly PlannedFiling[];
  readonly deliveries: readonly Trip[];
  /** Acts of the centre get their ids from here. */
  readonly idOf: (act: string) => string;
}

/**
 * Some hand-ins and everything that follows from them, to the end. Waves do not touch each other's goods, so that many of
 * them run at once and each is the same for the same seed, whatever the others do.
 */
export interface Wave {
  readonly index: number;
  /** By collection point, in the order in which they are handed in. */
  readonly handIns: readonly HandIn[];
  readonly collections: readonly Trip[];
  readonly centres: readonly CentrePlan[];
  readonly refusals: readonly WrongRequest[];
}

export interface WaveWish {
  readonly seed: string;
  readonly index: number;
  readonly handIns: number;
  /** Day in China on which it is played: what forms ask may depend on it. */
  readonly day: string;
  /** Sites at which somebody else than the sender of the requests can answer; none unless said. */
  readonly answering?: ReadonlySet<string>;
}

/** Points that are visited in one wave: few enough that each truck has a load. */
const pointsPerWave = 10;

export const planWave = (network: SimulatedNetwork, wish: WaveWish): Wave => {
  const chance = openChance(`${wish.seed}/wave/${wish.index}`);
  const idOf = (label: string): string => planId(wish.seed, `${wish.index}/${label}`, wish.index);
  const planner: Planner = { network, chance, idOf, day: wish.day, answering: wish.answering ?? new Set() };
  const handIns = planHandIns(planner, wish.handIns);
  const collections = byDestination(planner, shippedGoods(planner, handIns), 'transfer-station');
  const onward = [...groupBy(collections, ({ toSiteId }) => toSiteId)].flatMap(([siteId, trips]) =>
    byDestination(planner, new Map([[siteId, trips.flatMap(arrivedBy)]]), 'sorting-centre'),
  );
  const centres = [...groupBy(onward, ({ toSiteId }) => toSiteId)].map(([siteId, arrivals]) =>
    planCentre(planner, siteId, arrivals),
  );
  return { index: wish.index, handIns, collections, centres, refusals: planRefusals(handIns, planner) };
};

const planHandIns = (planner: Planner, count: number): HandIn[] => {
  const { network, chance, idOf } = planner;
  const able = sitesOf(network, 'collection-point').filter((site) => handedIn(network, site).length > 0);
  const points = Array.from({ length: Math.min(pointsPerWave, able.length) }, () => chance.oneOf(able));
  const visits = Array.from({ length: count }, () => points.indexOf(chance.oneOf(points))).sort(
    (one, other) => one - other,
  );
  return visits.flatMap((visit, index) => {
    const site = points[visit];
    return site === undefined ? [] : [planHandIn(planner, site, (label) => idOf(`hand-in/${index}/${label}`))];
  });
};

/** By collection point: what will leave it, with the weight after corrections. */
const shippedGoods = ({ network }: Planner, handIns: readonly HandIn[]): Map<string, Good[]> => {
  const goods = new Map<string, Good[]>();
  for (const { siteId, row, correction, voidId } of handIns) {
    const family = classOf(network, row.classCode)?.family;
    if (voidId !== null || family === undefined) continue;
    const good = {
      itemId: row.id,
      classCode: row.classCode,
      family,
      grams: correction?.grams ?? row.grams,
      details: row.details,
    };
    goods.set(siteId, [...(goods.get(siteId) ?? []), good]);
  }
  return goods;
};

const siteNamed = (network: SimulatedNetwork, siteId: string): SimulatedSite | undefined =>
  network.sites.find((site) => site.siteId === siteId);

/** Trips from each site to the nearest site of the next tier that takes the family of the goods. */
const byDestination = (
  planner: Planner,
  goods: ReadonlyMap<string, readonly Good[]>,
  kind: 'transfer-station' | 'sorting-centre' | 'downstream',
): Trip[] =>
  [...goods].flatMap(([fromSiteId, stock]) => {
    const from = siteNamed(planner.network, fromSiteId);
    if (from === undefined) return [];
    const roads = groupBy(stock, (good) => destinationFor(planner.network, from, kind, good)?.siteId ?? null);
    return [...roads].flatMap(([toSiteId, load]) =>
      toSiteId === null
        ? []
        : planTrips(
            load,
            { fromSiteId, toSiteId, downstream: kind === 'downstream', consolidates: kind === 'sorting-centre' },
            planner,
          ),
    );
  });

const planCentre = (planner: Planner, siteId: string, arrivals: readonly Trip[]): CentrePlan => {
  const arrived = arrivals.flatMap(arrivedBy);
  const grading = planGrading(arrived, siteId, planner);
  const { baled, asTheyAre } = planBaling(grading.forwarded, siteId, planner);
  const { jobs, batches } = planBatches([...planJobs(grading.dismantled, siteId, planner), ...baled], siteId, planner);
  const sold = [...jobs.flatMap(({ outputs }) => outputs), ...asTheyAre];
  return {
    siteId,
    arrivals,
    grading,
    ...{ jobs, batches },
    idOf: (act) => planner.idOf(`centre/${siteId}/${act}`),
    filings: planFilings({ arrived, jobs, siteId }, planner),
    deliveries: byDestination(planner, new Map([[siteId, sold]]), 'downstream'),
  };
};
