import { join } from 'node:path';
import { keepRunning, type Happening, type Kept } from '../processes/keep-running.ts';
import { launch } from '../processes/launch.ts';
import { serviceNames, type ServiceName } from '../service-names.ts';
import { say } from './say.ts';
import { together } from './together.ts';

export interface FleetWishes {
  readonly replicas: Readonly<Record<ServiceName, number>>;
  readonly databases: Readonly<Record<ServiceName, string>>;
  /** What every process gets. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What only one service gets; what the environment says of it comes first. */
  readonly ownEnv: Readonly<Partial<Record<ServiceName, Readonly<Record<string, string>>>>>;
  /** Of the gateway. */
  readonly port: string;
  readonly host: string;
  readonly checkout: string;
  readonly logs: string;
  /** Throws where no more is to be started. */
  readonly goOn: () => void;
}

export interface Fleet {
  /** Of the gateway. */
  readonly url: string;
  readonly processes: readonly { readonly name: string; readonly url: string }[];
  stop(): Promise<void>;
}

interface Member {
  readonly name: string;
  readonly service: ServiceName | 'gateway';
  readonly kept: Kept;
}

const words = (name: string, happening: Happening): void => {
  if (happening.what === 'back') {
    say(`${name} 已恢复`, `${name} is back`);
    return;
  }
  const seconds = happening.waitMilliseconds / 1_000;
  const why = happening.what === 'ended' ? happening.how : happening.why;
  say(`${name} 终止（${why}），${seconds} 秒后重启`, `${name} ended (${why}), again in ${seconds} s`);
};

/** An empty value counts as not said. */
const withoutSaid = (own: Readonly<Record<string, string>>, said: FleetWishes['env']): Record<string, string> =>
  Object.fromEntries(Object.entries(own).filter(([name]) => (said[name]?.trim() ?? '') === ''));

const portOf = (address: string | undefined): string => (address === undefined ? '0' : new URL(address).port);

/** Starts every replica of every service and then the gateway before them; each is started again when it dies. */
export const openFleet = async (wishes: FleetWishes): Promise<Fleet> => {
  const { replicas, databases, env, ownEnv, checkout, logs } = wishes;
  const members: Member[] = [];

  const begin = async (name: string, service: Member['service'], own: Record<string, string>): Promise<Kept> => {
    const kept = await keepRunning({
      start: (address, giveUp) =>
        launch(
          {
            name,
            main: join(checkout, 'apps', service === 'gateway' ? service : `${service}-service`, 'dist', 'main.js'),
            env: { ...env, HOST: '127.0.0.1', PORT: portOf(address), ...own },
            logFile: join(logs, `${name}.log`),
          },
          giveUp,
        ),
      tell: (happening) => words(name, happening),
    });
    members.push({ name, service, kept });
    return kept;
  };

  const stopAll = async (): Promise<void> => {
    // nobody is let in any more before those behind the door stop
    await Promise.all(members.filter(({ service }) => service === 'gateway').map(({ kept }) => kept.stop()));
    await Promise.all(members.filter(({ service }) => service !== 'gateway').map(({ kept }) => kept.stop()));
  };

  const nameOf = (service: ServiceName, number: number): string =>
    replicas[service] === 1 ? service : `${service}-${number}`;

  try {
    const starts = serviceNames.flatMap((service) =>
      Array.from({ length: replicas[service] }, (_, index) =>
        begin(nameOf(service, index + 1), service, {
          ...withoutSaid(ownEnv[service] ?? {}, env),
          DATABASE_URL: databases[service],
        }),
      ),
    );
    await together(starts);
    wishes.goOn();
    const urlsOf = (service: ServiceName): string =>
      members
        .filter((member) => member.service === service)
        .map(({ kept }) => kept.url)
        .join(',');
    const upstreams = Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_URLS`, urlsOf(name)]));
    const gateway = await begin('gateway', 'gateway', { ...upstreams, PORT: wishes.port, HOST: wishes.host });
    const processes = members
      .map(({ name, kept }) => ({ name, url: kept.url }))
      .sort((one, other) => one.name.localeCompare(other.name));
    return { url: gateway.url, processes, stop: stopAll };
  } catch (failure) {
    await stopAll();
    throw failure;
  }
};
