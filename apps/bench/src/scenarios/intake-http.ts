import { definitions } from '../figures/definitions.ts';
import { openChains } from '../goods/chains.ts';
import { drawHandIn, type HandIn } from '../goods/hand-in.ts';
import { readNetwork, type Network } from '../goods/network.ts';
import { seeded, type Random } from '../goods/random.ts';
import { insertEvents } from '../log/append-facts.ts';
import { insertHoldings } from '../log/insert-holdings.ts';
import { copyShape } from '../log/raw-tables.ts';
import { rate, sideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { inTransaction, withConnections } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { ask, keptConnections } from '../place/http.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

const rowsOfRequest = 1000;
/** Tablets that send at the same time, and connections of the baseline. */
const clients = 2;

export const intakeHttp: Scenario = {
  gives: [definitions.intakeHttp],
  run: ({ quick, say, signal }) =>
    withFreshEngine(async (engine, dataDir) => {
      const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
      try {
        const network = await readNetwork(platform.url);
        return await withConnections(engine.adminUrl, clients, async (connections) => {
          const [admin] = connections;
          if (admin === undefined) throw new Error('no connection');
          const holding = await copyShape(admin, 'collection.holding', 'holding');
          const log = await copyShape(admin, 'bus.log', 'log');
          const agent = keptConnections(clients);
          const batchesOf = batchMaker(network, quick ? 4 : 20);
          let batches: readonly Batch[] = [];
          const rounds = quick ? 2 : 7;
          const measured = await sideBySide(
            rounds,
            async (round) => {
              if (round % 2 === 0) batches = batchesOf(round);
              const done = await rate(batches.length * rowsOfRequest, () =>
                inLanes(batches, clients, (batch) => send(platform.url, batch, agent)),
              );
              // what follows from the hand-ins must not run into the other side's time
              await untilCaughtUp(admin, { signal });
              say(`intake-http: round ${round} of ${rounds}, ${Math.round(done)} rows/s by HTTP`);
              return done;
            },
            async (round) => {
              if (round % 2 === 1) batches = batchesOf(round);
              const done = await rate(batches.length * rowsOfRequest, () =>
                inLanes(batches, clients, async (batch, lane) => {
                  const client = connections[lane] ?? admin;
                  await inTransaction(client, async () => {
                    await insertHoldings(client, holding, batch.siteId, batch.handIns);
                    await insertEvents(client, log, batch.events);
                  });
                }),
              );
              say(`intake-http: round ${round} of ${rounds}, ${Math.round(done)} rows/s by raw insert`);
              return done;
            },
          );
          agent.destroy();
          return [{ definition: definitions.intakeHttp, ...measured, notes: [] }];
        });
      } finally {
        await platform.stop();
      }
    }),
};

interface Batch {
  readonly siteId: string;
  readonly handIns: readonly HandIn[];
  readonly events: readonly ReturnType<ReturnType<typeof openChains>['say']>[];
  readonly body: Buffer;
}

/** The batches of a round: the request as a tablet sends it, and the rows as they lie in the database. */
const batchMaker = (network: Network, count: number) => {
  const random: Random = seeded(20_260_101);
  const chains = openChains(random);
  return (round: number): readonly Batch[] => {
    const now = Date.now();
    return Array.from({ length: count }, (_, index) => {
      const site = network.points[(round * count + index) % network.points.length];
      if (site === undefined) throw new Error('the network has no collection point');
      const handIns = Array.from({ length: rowsOfRequest }, () => drawHandIn(random, network, site, now));
      const { siteId } = site;
      return {
        siteId,
        handIns,
        events: handIns.map(({ collected }) => chains.say(siteId, collected, now)),
        body: Buffer.from(JSON.stringify({ siteId, rows: handIns.map(({ row }) => row) })),
      };
    });
  };
};

/** Works through the list with several at a time; each lane takes the next that is left. */
const inLanes = async <Value>(
  values: readonly Value[],
  lanes: number,
  work: (value: Value, lane: number) => Promise<void>,
): Promise<void> => {
  const left = [...values];
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next, lane);
    }),
  );
};

const send = async (url: string, { body }: Batch, agent: ReturnType<typeof keptConnections>): Promise<void> => {
  const { status, text } = await ask(url, '/api/collection/intakes/batch', agent, body);
  if (status !== 200 || !text.startsWith(`{"accepted":${rowsOfRequest},"refused":0`))
    throw new Error(`the intake answered ${status}: ${text.slice(0, 2000)}`);
};
