import { readNetwork, type Network } from '../goods/network.ts';
import { withFreshBroker } from '../kafka/fresh-broker.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { startProgram } from '../place/program.ts';
import type { BenchContext } from '../scenarios/scenario.ts';
import { openDatabases, type Databases } from './databases.ts';
import { processorShares, type Shares } from './processor-shares.ts';
import { untilQuiet } from './until-quiet.ts';

/** Everything as `npm run start:distributed` runs it: broker, database server, five services and the gateway before them. */
export interface Fleet {
  /** Of the gateway. */
  readonly url: string;
  readonly databases: Databases;
  readonly network: Network;
  /** Processor time of all of it so far. */
  readonly shares: () => Promise<Shares>;
}

/** As the distributed start asks it of its embedded server. */
const settings = { max_connections: '300' };

/** Runs work on a fleet of its own, from the moment in which every service knows the demonstration network. */
export const withFleet = <Value>(
  { say, signal }: BenchContext,
  work: (fleet: Fleet) => Promise<Value>,
): Promise<Value> =>
  withFreshEngine(
    (engine, dataDir) =>
      withFreshBroker(async (broker) => {
        const { adminUrl: databaseUrl } = engine;
        const program = await startProgram({ app: 'distributed', databaseUrl, dataDir, env: broker.env });
        try {
          const databases = await openDatabases(databaseUrl);
          try {
            const network = await readNetwork(program.url);
            await untilQuiet(program.url, signal);
            say('the fleet is up');
            const watched = { pid: program.pid, brokerPid: broker.pid, dataDirectory: engine.dataDirectory };
            const shares = (): Promise<Shares> => processorShares(watched);
            return await work({ url: program.url, databases, network, shares });
          } finally {
            await databases.close();
          }
        } finally {
          await program.stop();
        }
      }),
    settings,
  );
