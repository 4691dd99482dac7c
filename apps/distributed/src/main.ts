/** The five services as processes of their own, on Kafka and five databases, on this machine: `npm run start:distributed`. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingsError, sharedSettings } from '@huihuan/platform-config';
import { BrokerProblem } from '@huihuan/platform-broker';
import { EngineProblem } from '@huihuan/platform-engine';
import { StartProblem } from '@huihuan/platform-service';
import { LaunchFailed } from './processes/launch.ts';
import { announce } from './start/announce.ts';
import { readWishes, usage } from './start/arguments.ts';
import { openBroker } from './start/open-broker.ts';
import { openDatabases } from './start/open-databases.ts';
import { openFleet } from './start/open-fleet.ts';
import { runUntilAsked, type Stoppable } from './start/run-until-asked.ts';
import { say } from './start/say.ts';
import { openTopics } from './start/open-topics.ts';
import { together } from './start/together.ts';
import type { ServiceName } from './service-names.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const began = performance.now();

const brokersIn = (env: NodeJS.ProcessEnv): string | undefined => env['KAFKA_BROKERS']?.trim() || undefined;

const onlyOwnData = (): StartProblem =>
  new StartProblem(
    '--reset 只清空本机内嵌的数据库和 Kafka：请去掉 DATABASE_URL 和 KAFKA_BROKERS，或自行清空它们\n' +
      '--reset empties the embedded database and Kafka of this machine alone: leave out DATABASE_URL and KAFKA_BROKERS, or empty those yourself',
  );

/** Opens one after the other; what is open is put on the list, whose last entry is stopped first. */
const open = async (opened: Stoppable[], goOn: () => void): Promise<void> => {
  const { replicas, reset } = readWishes(process.argv.slice(2));
  const settings = readSettings(sharedSettings, process.env);
  const brokers = brokersIn(process.env);
  if (reset && (brokers !== undefined || settings.DATABASE_URL !== undefined)) throw onlyOwnData();
  const demo = settings.HUIHUAN_DEMO && settings.NODE_ENV !== 'production';
  const data = resolve(checkout, settings.HUIHUAN_DATA);
  const dataDir = join(data, 'distributed');
  const logs = join(data, 'logs');

  const listed = async <Open extends Stoppable>(opening: Promise<Open>): Promise<Open> => {
    const found = await opening;
    opened.push(found);
    return found;
  };
  const [databases, broker] = await together([
    listed(
      openDatabases({
        ...{ databaseUrl: settings.DATABASE_URL, dataDir, reset },
        demo,
      }),
    ),
    listed(
      openBroker({
        brokers,
        dataDir: join(dataDir, 'kafka'),
        jarsDir: join(data, 'kafka', 'jars'),
        reset,
      }),
    ),
  ]);
  // the gateway is the one proxy before the services
  const behind = Object.entries(databases.secretsOf).map(([name, own]) => [name, { ...own, HUIHUAN_PROXIES: '1' }]);
  const ownEnv = Object.fromEntries(behind) as Record<ServiceName, Readonly<Record<string, string>>>;
  const { HUIHUAN_TOKEN_JWKS } = databases.secretsOf.collection;
  // each service has a port of its own; the codes of documents lead to the gateway
  const origin = settings.HUIHUAN_ORIGIN ?? `http://127.0.0.1:${settings.PORT}`;
  const kept = {
    HUIHUAN_TOKEN_JWKS,
    HUIHUAN_PSEUDONYM_KEY: databases.pseudonymKey,
    HUIHUAN_GATEWAY_KEY: databases.gatewayKey,
    HUIHUAN_DOCUMENT_ORIGIN: origin,
  };
  const env = { ...kept, ...process.env, ...broker.env };
  goOn();
  await openTopics(env);
  goOn();
  say('正在启动各服务进程', 'starting the processes of the services');
  const door = { port: String(settings.PORT), host: settings.HOST };
  const fleet = await listed(
    openFleet({ replicas, databases: databases.urls, env, ownEnv, checkout, logs, goOn, ...door }),
  );
  goOn();
  announce({ fleet, databases: databases.location, broker: broker.location, logs, demo, began });
  // where the parent has gone, the channel is closed
  if (process.connected) process.send?.({ ready: true, url: fleet.url, processes: fleet.processes });
};

const wordsOf = (failure: unknown): unknown => {
  if (failure instanceof EngineProblem || failure instanceof BrokerProblem) return `${failure.zh}\n${failure.en}`;
  const isTold = [SettingsError, StartProblem, LaunchFailed].some((kind) => failure instanceof kind);
  return isTold ? (failure as Error).message : failure;
};

if (process.argv.includes('--help')) process.stdout.write(`${usage}\n`);
else runUntilAsked(open, (failure) => console.error(wordsOf(failure)));
