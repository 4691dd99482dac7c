import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newTokenKey } from '@huihuan/platform-auth';
import { testDemoKey } from '../signed-in.ts';
import { programOf } from '../process/run-program.ts';
import { createDatabases, type Databases } from './databases.ts';
import { freePorts } from './free-ports.ts';
import { serviceNames, type ServiceName } from './service-names.ts';
import { testSigningKey } from './test-signing-key.ts';
import { serviceProcess, type ServiceProcess } from './service-process.ts';

export interface NetworkOptions {
  /** What the services need to find Kafka; then each has a database of its own. Without it all share one, and its log. */
  readonly kafka?: Readonly<Record<string, string>>;
  /** Address of the administrator of a PostgreSQL server; that of the test run unless said. */
  readonly server?: () => string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many processes of a service the front door knows of; the first of each is started. */
  readonly places?: number;
}

/** The five services as processes of their own behind the gateway: one address for all. */
export interface Network {
  readonly url: string;
  /** The database of a service, as an administrator sees it. */
  databaseOf(service: ServiceName): string;
  process(service: ServiceName, place?: number): ServiceProcess;
  stop(): Promise<void>;
}

const serverOfTheRun = (): string => {
  const server = process.env['HUIHUAN_TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('HUIHUAN_TEST_DATABASE_URL is not set: run the tests by `npm test`');
  return server;
};

const shared = 'all';

export const startNetwork = async (options: NetworkOptions = {}): Promise<Network> => {
  const { kafka, server = serverOfTheRun, places = 2 } = options;
  const data = await mkdtemp(join(tmpdir(), 'huihuan-network-'));
  const databases = await createDatabases(server, kafka === undefined ? [shared] : serviceNames);
  const ports = [...(await freePorts(1 + places * serviceNames.length))];
  const databaseOf = (service: ServiceName): string => databases.urlOf(kafka === undefined ? shared : service);
  const environment = { ...baseEnvironment(data), ...kafka, ...options.env };
  const processes = new Map(
    serviceNames.map((service) => [
      service,
      Array.from({ length: places }, () => {
        const port = ports.pop() ?? 0;
        const own = { DATABASE_URL: databaseOf(service), PORT: String(port) };
        return serviceProcess(programOf(`${service}-service`), `http://127.0.0.1:${port}`, { ...environment, ...own });
      }),
    ]),
  );
  const port = ports.pop() ?? 0;
  const urls = [...processes].map(([service, all]) => [
    `${service.toUpperCase()}_URLS`,
    all.map(({ url }) => url).join(),
  ]);
  const door = serviceProcess(programOf('gateway'), `http://127.0.0.1:${port}`, {
    ...environment,
    ...(Object.fromEntries(urls) as Record<string, string>),
    PORT: String(port),
  });
  const processOf = (service: ServiceName, place = 0): ServiceProcess => {
    const found = processes.get(service)?.[place];
    if (found === undefined) throw new Error(`${service} has no place ${place}`);
    return found;
  };
  const everything = [door, ...[...processes.values()].flat()];
  const stop = async (): Promise<void> => {
    await Promise.all(everything.filter((one) => one.isRunning()).map((one) => one.stop()));
    await dropPatiently(databases);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await Promise.all([door, ...serviceNames.map((service) => processOf(service))].map((one) => one.start()));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url: door.url, databaseOf, process: processOf, stop };
};

const baseEnvironment = (data: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'test',
  NODE_OPTIONS: '',
  HOST: '127.0.0.1',
  HUIHUAN_DATA: data,
  HUIHUAN_DEMO: 'true',
  HUIHUAN_DEMO_KEY: testDemoKey,
  HUIHUAN_TOKEN_KEY: newTokenKey(),
  HUIHUAN_SIGNING_KEY: testSigningKey,
  HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else',
  // nothing is said but what a test does
  HUIHUAN_ALARM_SECONDS: '0',
  LOG_LEVEL: 'info',
});

/** The server may be one that the test has taken away for good. */
const dropPatiently = (databases: Databases): Promise<void> => databases.drop().catch(() => undefined);
