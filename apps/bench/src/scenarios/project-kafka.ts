import type { SealedEvent } from '@huihuan/contracts-events';
import { definitions } from '../figures/definitions.ts';
import { eventsOf, openCohorts } from '../goods/cohort-drawer.ts';
import { cohortItems, type Saying } from '../goods/histories.ts';
import { readNetwork } from '../goods/network.ts';
import { seeded } from '../goods/random.ts';
import { withFreshBroker } from '../kafka/fresh-broker.ts';
import { inTurn } from '../measure/in-turn.ts';
import { rate } from '../measure/side-by-side.ts';
import { median } from '../measure/statistics.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { ProcessorMeter, processorTimeOf } from '../place/processor-time.ts';
import { startProgram } from '../place/program.ts';
import { openNest, openOurs, openRaw, type Place, type Side } from './project-kafka/sides.ts';
import type { BenchContext, Measured, Scenario } from './scenario.ts';

const { projectKafka: versusRaw, projectKafkaVsNest: versusNest } = definitions;

export const projectKafka: Scenario = {
  gives: [versusRaw, versusNest],
  needs: 'kafka',
  run: (context) =>
    withFreshEngine((engine, dataDir) =>
      withFreshBroker((broker) =>
        withConnection(engine.adminUrl, async (client) => {
          const programs = { databaseUrl: engine.adminUrl, dataDir };
          // the whole platform lays the tables and the demonstration network, then the regulator goes on alone
          const platform = await startProgram({ app: 'platform', ...programs });
          const network = await readNetwork(platform.url).finally(() => platform.stop());
          const place: Place = { broker, client, programs, signal: context.signal };
          const opened: Side[] = [];
          const open = async (side: Promise<Side>): Promise<Side> => {
            opened.push(await side);
            return side;
          };
          try {
            const ours = await open(openOurs(place));
            const sides = { ours, raw: await open(openRaw(place)), nest: await open(openNest(place)) };
            const meter = new ProcessorMeter(() => processorTimeOf(ours.program.pid, engine.dataDirectory));
            return await measure(context, { ...sides, meter, draw: openCohorts(seeded(20_260_105), network) });
          } finally {
            for (const { sender, program } of opened) {
              await sender.close();
              await program.stop();
            }
          }
        }),
      ),
    ),
};

interface Sides extends Readonly<Record<'ours' | 'raw' | 'nest', Side>> {
  readonly meter: ProcessorMeter;
  readonly draw: (cohorts: number) => readonly Saying[];
}

const measure = async (
  { quick, say }: BenchContext,
  { ours, raw, nest, meter, draw }: Sides,
): Promise<readonly Measured[]> => {
  const [rounds, cohorts, cohortsOfNest] = quick ? [1, 2, 1] : [5, 20, 3];
  const drawn = new Map<number, readonly SealedEvent[]>();
  const eventsOfRound = (round: number): readonly SealedEvent[] => {
    const events = drawn.get(round) ?? eventsOf(draw(cohorts));
    drawn.clear();
    drawn.set(round, events);
    return events;
  };
  const project = async (side: Side, events: readonly SealedEvent[]): Promise<number> => {
    const appear = await side.sender.send(events);
    return rate(events.length, async () => {
      await appear();
      await side.program.during(side.untilMore(events.length));
    });
  };
  const told = (name: string, round: number, done: number): number => {
    say(`project-kafka: round ${round} of ${rounds}, ${Math.round(done)} facts/s, ${name}`);
    return done;
  };
  const measured = await inTurn(rounds, {
    ours: async (round) => {
      const events = eventsOfRound(round);
      return told('ours', round, await meter.during(events.length, () => project(ours, events)));
    },
    raw: async (round) => told('raw insert', round, await project(raw, eventsOfRound(round))),
    nest: async (round) => told('plain Nest', round, await project(nest, eventsOf(draw(cohortsOfNest)))),
  });
  const of = (side: 'ours' | 'raw' | 'nest'): readonly number[] => measured.map((round) => round[side]);
  const notes = [
    `${rounds} rounds of ${cohorts * cohortItems} hand-ins each with what became of them; the fastest round of ours did ` +
      `${Math.round(Math.max(...of('ours')))} facts/s, the slowest ${Math.round(Math.min(...of('ours')))}.`,
    `1,000 facts keep a processor busy for ${meter.perThousand().node} ms in Node and ${meter.perThousand().postgres} ms in ` +
      'PostgreSQL; the two overlap, and the broker works beside them.',
  ];
  return [
    { definition: versusRaw, ours: median(of('ours')), baseline: median(of('raw')), notes },
    {
      definition: versusNest,
      ours: median(of('ours')),
      baseline: median(of('nest')),
      notes: [
        `The baseline was given ${cohortsOfNest * cohortItems} hand-ins with what became of them in each round.`,
        `The limit of this machine: the raw insert of \`${versusRaw.name}\` does ` +
          `${Math.round(median(of('raw')) / median(of('nest')))} times as many facts as this baseline, and it does nothing else with them.`,
      ],
    },
  ];
};
