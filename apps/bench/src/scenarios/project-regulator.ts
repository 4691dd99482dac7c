import type { SealedEvent } from '@huihuan/contracts-events';
import { definitions } from '../figures/definitions.ts';
import { cohortItems, openHistories, type Saying } from '../goods/histories.ts';
import { readNetwork } from '../goods/network.ts';
import { seeded } from '../goods/random.ts';
import { appendSayings, insertEvents } from '../log/append-facts.ts';
import { copyShape } from '../log/raw-tables.ts';
import { rate, sideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { inTransaction, withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { ProcessorMeter, processorTimeOf } from '../place/processor-time.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

const factsOfTransaction = 1000;
const firstDay = Date.UTC(2026, 0, 1);
const cohortEvery = 3_600_000;

export const projectRegulator: Scenario = {
  gives: [definitions.projectRegulator],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withConnection(engine.adminUrl, async (client) => {
        // the whole platform lays the tables and the demonstration network, then the regulator goes on alone
        const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
        const network = await readNetwork(platform.url).finally(() => platform.stop());
        const regulator = await startProgram({ app: 'regulator-service', databaseUrl: engine.adminUrl, dataDir });
        try {
          await untilCaughtUp(client, { signal, only: 'regulator' });
          const log = await copyShape(client, 'bus.log', 'log');
          const histories = openHistories(seeded(20_260_102), network);
          const cohortsOfRound = quick ? 4 : 20;
          let sayings: readonly Saying[] = [];
          const draw = (round: number): void => {
            sayings = Array.from({ length: cohortsOfRound }, (_, index) =>
              histories.next(firstDay + (round * cohortsOfRound + index) * cohortEvery, false),
            ).flatMap((cohort) => cohort.sayings);
          };
          const meter = new ProcessorMeter(() => processorTimeOf(regulator.pid, engine.dataDirectory));
          const rounds = quick ? 2 : 5;
          const measured = await sideBySide(
            rounds,
            async (round) => {
              if (round % 2 === 0) draw(round);
              // it stands still while the log is filled, so that the filling is in nobody's time
              regulator.halt();
              const count = await appendSayings(client, sayings).finally(() => regulator.goOn());
              const done = await meter.during(count, () =>
                rate(count, () => untilCaughtUp(client, { signal, only: 'regulator' })),
              );
              say(`project-regulator: round ${round} of ${rounds}, ${Math.round(done)} facts/s into the projection`);
              return done;
            },
            async (round) => {
              if (round % 2 === 1) draw(round);
              const events = sayings.flatMap((saying) => saying.events);
              const done = await rate(events.length, async () => {
                for (const part of partsOf(events)) await inTransaction(client, () => insertEvents(client, log, part));
              });
              say(`project-regulator: round ${round} of ${rounds}, ${Math.round(done)} facts/s by raw insert`);
              return done;
            },
          );
          const notes = [
            `${rounds} rounds of ${cohortsOfRound * cohortItems} hand-ins each with what became of them; the fastest round of ` +
              `ours did ${Math.round(Math.max(...measured.rounds.map(({ ours }) => ours)))} facts/s, the slowest ` +
              `${Math.round(Math.min(...measured.rounds.map(({ ours }) => ours)))}.`,
            `1,000 facts keep a processor busy for ${meter.perThousand().node} ms in Node and ${meter.perThousand().postgres} ms in ` +
              'PostgreSQL; the two overlap.',
          ];
          return [{ definition: definitions.projectRegulator, ...measured, notes }];
        } finally {
          await regulator.stop();
        }
      }),
    ),
};

const partsOf = (events: readonly SealedEvent[]): readonly (readonly SealedEvent[])[] =>
  Array.from({ length: Math.ceil(events.length / factsOfTransaction) }, (_, index) =>
    events.slice(index * factsOfTransaction, (index + 1) * factsOfTransaction),
  );
