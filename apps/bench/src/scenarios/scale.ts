import { definitions } from '../figures/definitions.ts';
import { svgOf } from '../figures/plot.ts';
import { openChains } from '../goods/chains.ts';
import { cohortItems } from '../goods/histories.ts';
import { readNetwork } from '../goods/network.ts';
import { seeded } from '../goods/random.ts';
import { median } from '../measure/statistics.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { startProgram } from '../place/program.ts';
import { keepOriginal } from './scale/grow.ts';
import { openStage, type Stage, type StageOptions } from './scale/stage.ts';
import type { BenchContext, Measured, Scenario } from './scenario.ts';

const wholeSizes = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
const quickSizes = [2_000, 6_000];

/** Garbage collection of the server would fall into the rounds of one size or another by chance. */
const settings = { autovacuum: 'off' };

export const scale: Scenario = {
  gives: [definitions.scale],
  run: (context) =>
    withFreshEngine(
      (engine, dataDir) =>
        withConnection(engine.adminUrl, (client) =>
          withConnection(engine.adminUrl, async (second) => {
            const programs = { databaseUrl: engine.adminUrl, dataDir };
            const platform = await startProgram({ app: 'platform', ...programs });
            const network = await readNetwork(platform.url).finally(() => platform.stop());
            const regulator = await startProgram({ app: 'regulator-service', ...programs });
            const random = seeded(20_260_108);
            const chains = openChains(random);
            try {
              await untilCaughtUp(client, { signal: context.signal, only: 'regulator' });
              return await measure(context, { client, second, regulator, network, random, chains });
            } finally {
              await regulator.stop();
            }
          }),
        ),
      settings,
    ),
};

const measure = async (
  { quick, say, signal }: BenchContext,
  place: Omit<StageOptions, 'signal' | 'say'>,
): Promise<readonly Measured[]> => {
  const sizes = quick ? quickSizes : wholeSizes;
  const stage: Stage = openStage({ ...place, signal, say });
  const behind = await stage.head();
  await stage.fill((sizes[0] ?? cohortItems) / cohortItems);
  const original = await keepOriginal(place.client, behind);
  const points: { x: number; y: number }[] = [];
  for (const size of sizes) {
    await stage.growTo(size, original);
    const rates: number[] = [];
    const rounds = quick ? 1 : 5;
    for (let round = 0; round <= rounds; round += 1) {
      const rate = await stage.project(quick ? 2 : 8);
      say(`scale: ${size} items, round ${round} of ${rounds}, ${Math.round(rate)} facts/s`);
      // the first round warms
      if (round > 0) rates.push(rate);
    }
    points.push({ x: size, y: median(rates) });
  }
  const [least, most] = [points[0], points.at(-1)];
  if (least === undefined || most === undefined) throw new Error('no size was measured');
  const told = points.map(({ x, y }) => `${x.toLocaleString('en-GB')}: ${Math.round(y)}`).join('; ');
  const picture = {
    file: 'throughput-against-size.svg',
    says: 'Facts per second into the projection against the number of items in it',
    svg: svgOf({
      title: 'Throughput of the projection against its size',
      vertical: 'facts/s into the projection',
      horizontal: 'items in the projection before (logarithmic)',
      points,
    }),
  };
  const notes = [`Facts/s by items in the projection: ${told}.`, await stage.sizesInWords()];
  return [{ definition: definitions.scale, ours: most.y, baseline: least.y, notes, picture }];
};
