import { definitions } from '../figures/definitions.ts';
import { cohortItems } from '../goods/histories.ts';
import { seeded } from '../goods/random.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { memoryOf, type MemoryUse } from '../place/process-memory.ts';
import { startProgram } from '../place/program.ts';
import { percentile } from '../measure/statistics.ts';
import { askMap, askTraces } from './million/ask-regulator.ts';
import { fillNetwork } from './million/fill-network.ts';
import type { Measured, Scenario } from './scenario.ts';

const cohortsOfAMillion = 1_000_000 / cohortItems;

const { memory, traceQuery, traceQueryMedian, mapQuery, mapQueryMedian } = definitions;

/** The state of some years of one county: what the platform weighs then, and how fast the screens still are. */
export const millionItems: Scenario = {
  gives: [memory, traceQuery, traceQueryMedian, mapQuery, mapQueryMedian],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withConnection(engine.adminUrl, async (client) => {
        const programs = { databaseUrl: engine.adminUrl, dataDir };
        const filled = await fillNetwork({ client, programs, cohorts: quick ? 20 : cohortsOfAMillion, say, signal });
        const platform = await startProgram({ app: 'platform', ...programs });
        try {
          await untilCaughtUp(client, { signal });
          const samples: MemoryUse[] = [];
          const weigh = async (): Promise<void> =>
            void samples.push(await memoryOf(platform.pid, engine.dataDirectory));
          await weigh();
          const questions = { url: platform.url, count: quick ? 50 : 2000, weigh };
          const traces = await askTraces({ ...questions, identifiers: filled.identifiers, random: seeded(7) });
          say(`trace-query: ${traces.length} asked`);
          const maps = await askMap({ ...questions, count: quick ? 20 : 500 });
          say(`map-query: ${maps.length} asked`);
          await weigh();
          const heaviest = samples.reduce((one, other) => (total(other) > total(one) ? other : one));
          const size = `${filled.items} items, ${filled.facts} facts`;
          return [
            told(memory, total(heaviest), [
              `${size}; Node ${Math.round(heaviest.nodeMb)} MB and PostgreSQL ${Math.round(heaviest.postgresMb)} MB of it. ` +
                'The holdings of the collection, transfer and sorting services are not filled: the facts were appended to ' +
                'the log as those services would have said them, the regulator projected all of them, and the offsets of ' +
                'the others were set behind the last.',
              `The regulator, alone, read the log at ${Math.round(filled.factsPerSecond)} facts/s while it was filled, generating ` +
                'and appending included.',
            ]),
            told(traceQuery, percentile(traces, 0.99), [`${traces.length} traces of items drawn from the whole time.`]),
            told(traceQueryMedian, percentile(traces, 0.5)),
            told(mapQuery, percentile(maps, 0.99), [
              `${maps.length} queries, ${filled.shipmentsOnTheWay} shipments on their way.`,
            ]),
            told(mapQueryMedian, percentile(maps, 0.5)),
          ];
        } finally {
          await platform.stop();
        }
      }),
    ),
};

const total = ({ nodeMb, postgresMb }: MemoryUse): number => nodeMb + postgresMb;

const told = (definition: Measured['definition'], ours: number, notes: readonly string[] = []): Measured => ({
  definition,
  ours,
  baseline: null,
  notes,
});
