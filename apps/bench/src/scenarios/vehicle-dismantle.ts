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
import { takeApart, type Hall, type TakenApart } from './vehicle-dismantle/take-apart.ts';

const { vehicleDismantle, vehicleDismantleMedian } = definitions;
const warming = 5;

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
          const taken = await takeAllApart(hall, siteId, { count: quick ? 10 : 200, meter, signal });
          say(`vehicle-dismantle: ${taken.length} vehicles taken apart`);
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
): Promise<readonly TakenApart[]> => {
  const car = hall.network.classes.find(({ code }) => code === 'vehicle.passenger-car');
  if (car === undefined) throw new Error('the catalogue has no car');
  const taken: TakenApart[] = [];
  for (let index = -warming; index < count; index += 1) {
    const itemId = idAt(hall.random, Date.now());
    const vehicle = { itemId, siteId, classCode: car.code, grams: car.plausibleGrams.typical };
    await standVehicle(hall.client, vehicle);
    const work = async (): Promise<TakenApart> => {
      const times = await takeApart(hall, vehicle);
      await untilCaughtUp(hall.client, { signal });
      return times;
    };
    if (index < 0) await work();
    else taken.push(await meter.during(1, work));
  }
  return taken;
};

const measuredBy = (taken: readonly TakenApart[], items: number, meter: ProcessorMeter): readonly Measured[] => {
  const closes = taken.map(({ close }) => close);
  const drafts = taken.map(({ draft }) => draft);
  const { node, postgres } = meter.perThousand();
  const notes = [
    `${taken.length} vehicles, ${items.toLocaleString('en-GB')} items in the books of the tier before. To say the 85 lines, one request ` +
      `before it, took ${percentile(drafts, 0.5).toFixed(1)} ms (median) and ${percentile(drafts, 0.99).toFixed(1)} ms (99th percentile).`,
    `A vehicle keeps a processor busy for ${(node / 1000).toFixed(1)} ms in Node and ${(postgres / 1000).toFixed(1)} ms in PostgreSQL: its ` +
      'three requests, and what the regulator and the other services make of them.',
  ];
  return [
    { definition: vehicleDismantle, ours: percentile(closes, 0.99), baseline: null, notes },
    { definition: vehicleDismantleMedian, ours: percentile(closes, 0.5), baseline: null, notes: [] },
  ];
};
