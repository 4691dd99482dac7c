import { definitions } from '../figures/definitions.ts';
import { batchMaker, rowsOfRequest, sendBatch, type Batch } from '../goods/batches.ts';
import { readNetwork } from '../goods/network.ts';
import { insertEvents } from '../log/append-facts.ts';
import { insertHoldings } from '../log/insert-holdings.ts';
import { copyShape } from '../log/raw-tables.ts';
import { rate, sideBySide, type SideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { inTransaction, withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { keptConnections } from '../place/http.ts';
import { ProcessorMeter, processorTimeOf, type ProcessorTime } from '../place/processor-time.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

export const intakeHttp: Scenario = {
  gives: [definitions.intakeHttp],
  run: ({ quick, say, signal }) =>
    withFreshEngine(async (engine, dataDir) => {
      const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
      const agent = keptConnections(1);
      try {
        const batchesOf = batchMaker(await readNetwork(platform.url), quick ? 4 : 20);
        const meters = metersOf(() => processorTimeOf(platform.pid, engine.dataDirectory));
        let batches: readonly Batch[] = [];
        const rounds = quick ? 2 : 5;
        const measured = await withConnection(engine.adminUrl, async (client) => {
          const holding = await copyShape(client, 'collection.holding', 'holding');
          const log = await copyShape(client, 'bus.log', 'log');
          const measure = (name: 'ours' | 'raw', work: (batch: Batch) => Promise<unknown>) => async (round: number) => {
            if ((round % 2 === 0) === (name === 'ours')) batches = batchesOf(round);
            const count = batches.length * rowsOfRequest;
            const done = await meters[name].during(count, () =>
              rate(count, async () => {
                for (const batch of batches) await work(batch);
              }),
            );
            // what follows from the hand-ins must not run into the other side's time
            await untilCaughtUp(client, { signal });
            say(`intake-http: round ${round} of ${rounds}, ${Math.round(done)} rows/s, ${name}`);
            return done;
          };
          return sideBySide(
            rounds,
            measure('ours', (batch) => sendBatch(platform.url, batch, agent)),
            measure('raw', (batch) =>
              inTransaction(client, async () => {
                await insertHoldings(client, holding, batch.siteId, batch.handIns);
                await insertEvents(client, log, batch.events);
              }),
            ),
          );
        });
        return [{ definition: definitions.intakeHttp, ...measured, notes: notesOf(measured, meters) }];
      } finally {
        agent.destroy();
        await platform.stop();
      }
    }),
};

type Meters = Readonly<Record<'ours' | 'raw', ProcessorMeter>>;

const metersOf = (read: () => Promise<ProcessorTime>): Meters => ({
  ours: new ProcessorMeter(read),
  raw: new ProcessorMeter(read),
});

const notesOf = ({ rounds }: SideBySide, meters: Meters): readonly string[] => {
  const [ours, raw] = [meters.ours.perThousand(), meters.raw.perThousand()];
  const ratios = rounds.map((round) => round.ours / round.baseline);
  return [
    `${rounds.length} rounds; the ratio of a single round went from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}.`,
    `Where the time goes: 1,000 rows keep a processor busy for ${ours.node} ms in the platform's Node process and ` +
      `${ours.postgres} ms in PostgreSQL, against ${raw.postgres} ms in PostgreSQL for the raw insert. That is more than the ` +
      'intake: in the same process and at the same time the regulator projects the rows that were just written, and three more ' +
      'services read past them. Reading, checking, sealing and answering share one JavaScript thread with that.',
  ];
};
