import { definitions } from '../figures/definitions.ts';
import { readNetwork, type Network } from '../goods/network.ts';
import { idAt, seeded } from '../goods/random.ts';
import { percentile } from '../measure/statistics.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { keptConnections } from '../place/http.ts';
import { ProcessorMeter, processorTimeOf } from '../place/processor-time.ts';
import { startProgram } from '../place/program.ts';
import type { BenchContext, Measured, Scenario } from './scenario.ts';
import { fillCentre, standVehicle } from './vehicle-dismantle/fill-centre.ts';
import { takeApart, type Hall, type TakenApart, type Yield } from './vehicle-dismantle/take-apart.ts';

const { vehicleDismantle, vehicleDismantleMedian } = definitions;
/** Enough for the process to be as it is after the first hour of a day. */
const warming = 30;
const whole: Yield = { parts: 60, materials: 25 };
/** Beside each: the same job with two lines, by which a busy machine can be told from a slow job. */
const small: Yield = { parts: 1, materials: 1 };

interface Taken {
  readonly wholes: readonly TakenApart[];
  readonly smalls: readonly TakenApart[];
}

/** A vehicle and what comes out of it, at a centre whose books hold the items of years. */
export const dismantleVehicle: Scenario = {
  gives: [vehicleDismantle, vehicleDismantleMedian],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withConnection(engine.adminUrl, async (client) => {
        const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
        const agent = keptConnections(1);
        try {
          const network = await readNetwork(platform.url);
          const siteId = centreOf(network);
          const items = quick ? 10_000 : 1_000_000;
          await fillCentre(client, siteId, items);
          say(`vehicle-dismantle: ${items} items in the books`);
          const hall = {
            url: platform.url,
            agent,
            client,
            network,
            random: seeded(20_260_109),
            steps: new Set<string>(),
          };
          const meter = new ProcessorMeter(() => processorTimeOf(platform.pid, engine.dataDirectory));
          const taken = await takeAllApart(hall, siteId, { count: quick ? 10 : 100, meter, signal });
          say(`vehicle-dismantle: ${taken.wholes.length} vehicles taken apart`);
          return measuredBy(taken, items, meter);
        } finally {
          agent.destroy();
          await platform.stop();
        }
      }),
    ),
};

const centreOf = ({ centres }: Network): string => {
  const centre = centres.find(({ acceptsFamilies }) => acceptsFamilies.includes('vehicle'));
  if (centre === undefined) throw new Error('no centre takes vehicles');
  return centre.siteId;
};

/** One after the other; what follows from one is over before the next. The first warm and are not counted. */
const takeAllApart = async (
  hall: Hall,
  siteId: string,
  { count, meter, signal }: Pick<BenchContext, 'signal'> & { readonly count: number; readonly meter: ProcessorMeter },
): Promise<Taken> => {
  const car = hall.network.classes.find(({ code }) => code === 'vehicle.passenger-car');
  if (car === undefined) throw new Error('the catalogue has no car');
  const one = async (into: Yield): Promise<TakenApart> => {
    const itemId = idAt(hall.random, Date.now());
    const vehicle = { itemId, siteId, classCode: car.code, grams: car.plausibleGrams.typical };
    await standVehicle(hall.client, vehicle);
    const times = await takeApart(hall, vehicle, into);
    await untilCaughtUp(hall.client, { signal });
    return times;
  };
  const [wholes, smalls]: [TakenApart[], TakenApart[]] = [[], []];
  for (let index = -warming; index < count; index += 1) {
    const times = index < 0 ? await one(whole) : await meter.during(1, () => one(whole));
    const beside = await one(small);
    if (index < 0) continue;
    wholes.push(times);
    smalls.push(beside);
  }
  return { wholes, smalls };
};

const measuredBy = ({ wholes, smalls }: Taken, items: number, meter: ProcessorMeter): readonly Measured[] => {
  const closes = wholes.map(({ close }) => close);
  const drafts = wholes.map(({ draft }) => draft);
  const besides = smalls.map(({ close }) => close);
  const at = (values: readonly number[], share: number): string => percentile(values, share).toFixed(1);
  const times = (share: number): string => (percentile(closes, share) / percentile(besides, share)).toFixed(1);
  const { node, postgres } = meter.perThousand();
  const notes = [
    `${wholes.length} vehicles, ${items.toLocaleString('en-GB')} items in the books of the tier before. To say the 85 lines, one request ` +
      `before it, took ${at(drafts, 0.5)} ms (median) and ${at(drafts, 0.99)} ms (99th percentile).`,
    `Of the times 95 % are below ${at(closes, 0.95)} ms, the quickest is ${at(closes, 0)} ms. In turns with them, jobs of the same kind with one part and one ` +
      `material closed in ${at(besides, 0.5)} ms (median), ${at(besides, 0.95)} ms (95th percentile) and ${at(besides, 0.99)} ms (99th): ` +
      `the 85 lines take ${times(0.5)}, ${times(0.95)} and ${times(0.99)} times as long as the two.`,
    `A vehicle keeps a processor busy for ${(node / 1000).toFixed(1)} ms in Node and ${(postgres / 1000).toFixed(1)} ms in PostgreSQL: its ` +
      'three requests, and what the regulator and the other services make of them.',
  ];
  return [
    { definition: vehicleDismantle, ours: percentile(closes, 0.99), baseline: null, notes },
    { definition: vehicleDismantleMedian, ours: percentile(closes, 0.5), baseline: null, notes: [] },
  ];
};
