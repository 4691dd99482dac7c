import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { until } from '@huihuan/testing-platform';
import { isOurs, type ComposeFile, type ComposeService } from './compose-file.ts';

const run = promisify(execFile);

export interface RunningCompose {
  /** Where the service of this name is reached. */
  url(name: string): string;
  /** Asks all to stop, those first that others do not wait for. @returns how each ended */
  stop(): Promise<Readonly<Record<string, number | string>>>;
}

export interface ComposeRun {
  readonly file: ComposeFile;
  /** What the image holds, collected into a folder. */
  readonly image: string;
  /** Where the containers that are not ours really are. */
  readonly places: ReadonlyMap<string, string>;
}

interface Started {
  readonly name: string;
  readonly child: ChildProcess;
  readonly said: () => string;
}

/** Each container has an address of its own on loopback, so that all can listen on the port that the file says. */
const addressOf = (file: ComposeFile, name: string): string =>
  `127.${100 + (process.pid % 100)}.${(process.pid >> 8) % 250}.${Object.keys(file.services).indexOf(name) + 1}`;

/** Before those that wait for them. */
const inOrder = ({ services }: ComposeFile): readonly string[] => {
  const order: string[] = [];
  const add = (name: string): void => {
    if (order.includes(name)) return;
    for (const other of Object.keys(services[name]?.depends_on ?? {})) add(other);
    order.push(name);
  };
  for (const name of Object.keys(services)) add(name);
  return order.filter((name) => services[name] !== undefined && isOurs(services[name]));
};

/** The environment of a container, and nothing else: names of hosts become the places where they are here. */
const environmentOf = ({ file, places }: ComposeRun, name: string, service: ComposeService): Record<string, string> => {
  const hosts = new Map([
    ...places,
    ...Object.keys(file.services).map((other) => [`${other}:3000`, `${addressOf(file, other)}:3000`] as const),
  ]);
  const placed = (value: string): string =>
    [...hosts].reduce((text, [host, place]) => text.replaceAll(host, place), value);
  const own = Object.fromEntries(
    Object.entries(service.environment).map(([variable, value]) => [variable, placed(value)]),
  );
  return {
    ...own,
    ...(own['HOST'] === '0.0.0.0' ? { HOST: addressOf(file, name) } : {}),
    PATH: process.env['PATH'] ?? '',
  };
};

/** Runs the health check of a service as Docker would, in its folder and with its environment. */
const isHealthy = async (image: string, [kind, command, ...words]: readonly string[], env: Record<string, string>) => {
  if (kind !== 'CMD' || command === undefined)
    throw new Error(`a health check of the kind ${String(kind)} is not run here`);
  return run(command, words, { cwd: image, env }).then(
    () => true,
    () => false,
  );
};

const startOne = (given: ComposeRun, name: string, service: ComposeService): Started => {
  const [command = '', ...words] = service.command ?? [];
  const child = spawn(command, words, {
    cwd: given.image,
    env: environmentOf(given, name, service),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-20_000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return { name, child, said: () => said };
};

const hasEnded = ({ child }: Started): boolean => child.exitCode !== null || child.signalCode !== null;

/** Waits for what `depends_on` of others waits for: the end of a job, or the health of a server. */
const whenUp = async (given: ComposeRun, started: Started, service: ComposeService): Promise<void> => {
  const failed = (): Error =>
    new Error(`${started.name} ended (${String(started.child.exitCode)}):\n${started.said()}`);
  const { test } = service.healthcheck;
  if (test === undefined) {
    if (!hasEnded(started)) await once(started.child, 'exit');
    if (started.child.exitCode !== 0) throw failed();
    return;
  }
  const env = environmentOf(given, started.name, service);
  await until(async () => {
    if (hasEnded(started)) throw failed();
    return isHealthy(given.image, test, env);
  }, 90_000);
};

const stopOne = async (started: Started): Promise<number | string> => {
  if (!hasEnded(started)) {
    const ended = once(started.child, 'exit');
    started.child.kill('SIGTERM');
    await ended;
  }
  return started.child.signalCode ?? started.child.exitCode ?? 'unknown';
};

/** Does what `docker compose up --wait` does with the services of our image, as plain processes on loopback. */
export const runCompose = async (given: ComposeRun): Promise<RunningCompose> => {
  const started: Started[] = [];
  const stop = async (): Promise<Record<string, number | string>> => {
    const endings: [string, number | string][] = [];
    for (const each of [...started].reverse()) endings.push([each.name, await stopOne(each)]);
    return Object.fromEntries(endings);
  };
  try {
    for (const name of inOrder(given.file)) {
      const service = given.file.services[name];
      if (service === undefined) continue;
      const each = startOne(given, name, service);
      started.push(each);
      await whenUp(given, each, service);
    }
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url: (name) => `http://${addressOf(given.file, name)}:3000`, stop };
};
