import { copyFileSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { wantedOf, type BrokerOptions, type Wanted } from './broker-options.ts';
import { BrokerProblem } from './broker-problem.ts';
import { bracketed, brokerSettings } from './broker-settings.ts';
import { certificateIn } from './certificate.ts';
import { clearEarlierBroker } from './earlier-broker.ts';
import { fetchJars } from './fetch-jars.ts';
import { format, isFormatted, removeData } from './format.ts';
import { isFree } from './free-port.ts';
import { hold } from './hold.ts';
import { infraFolder } from './jars-folder.ts';
import { javaCommand } from './java-command.ts';
import { findBrokerParts } from './parts.ts';
import { alreadyRunning, diskFull, isDiskFull, notWritten, portTaken, usersDiffer } from './problems.ts';
import { steps } from './progress.ts';
import { readRecord, writeRecord } from './record.ts';
import { areSameUsers } from './scram.ts';
import { startOnce, type Prepared, type Started } from './start-once.ts';

/** A real single-node Kafka (KRaft) that ends with this process, however that ends. */
export interface Broker {
  /** As KAFKA_BROKERS wants it: `127.0.0.1:9092`. */
  readonly brokers: string;
  readonly port: number;
  /** Of the Java process; another one after `restart`. */
  readonly pid: number;
  /** PEM that clients must trust, as KAFKA_TLS_CA; with `tls` only. */
  readonly certificateFile: string | undefined;
  readonly logFile: string;
  /** Orderly: everything is written. Lets go of the data folder. May be called twice. */
  stop(): Promise<void>;
  /** `kill -9`, for tests of faults; `restart` brings it back. */
  kill(): Promise<void>;
  /** Stops if need be and starts again over the same data, on the same port. */
  restart(): Promise<void>;
}

const HEAP_MEGABYTES = 384;

/** One that is just stopping needs a second or two. */
const PATIENCE_MS = 5_000;

/**
 * Starts Kafka over a data folder and returns when it answers. The first time its jars are fetched by Maven and the
 * data is made.
 * @throws BrokerProblem with words for the user
 */
export const startBroker = async (options: BrokerOptions): Promise<Broker> => {
  const dataDir = folderOf(options.dataDir);
  const wanted = wantedOf(options, dataDir, resolve(options.jarsDir ?? join(dataDir, 'jars')));
  const parts = findBrokerParts({ jarsDir: wanted.jarsDir });
  if (parts instanceof BrokerProblem) throw parts;
  const jars = await fetchJars({ jarsDir: wanted.jarsDir, mvn: parts.mvn, onProgress: wanted.onProgress });
  const release = await holdData(dataDir, PATIENCE_MS, wanted.onProgress);
  try {
    if (options.reset === true) {
      wanted.onProgress(steps.resetting());
      removeData(dataDir);
    }
    const java = { java: parts.java, jars, dataDir, heapMegabytes: options.heapMegabytes ?? HEAP_MEGABYTES };
    const prepared: Prepared = {
      wanted,
      command: (main) => javaCommand(java, main),
      certificate:
        options.tls === true
          ? await certificateIn(dataDir, parts.keytool, [wanted.host, wanted.advertisedHost])
          : undefined,
    };
    copyFileSync(join(infraFolder, 'log4j2.properties'), join(dataDir, 'log4j2.properties'));
    // said at once, not after the data was made
    if (options.port !== undefined && !(await isFree(options.port, wanted.host))) throw portTaken(options.port);
    await readyData(prepared);
    const last = readRecord(dataDir).port;
    const started = await startOnce(prepared, { fixed: options.port, last });
    writeRecord(dataDir, { ...readRecord(dataDir), port: started.port });
    wanted.onProgress(steps.ready());
    return brokerOf(prepared, started, release);
  } catch (error) {
    release();
    throw isDiskFull(error) ? diskFull(dataDir, error) : error;
  }
};

/**
 * Deletes the data of a broker. The fetched jars stay.
 * @throws BrokerProblem `already-running` while a process runs it
 */
export const destroyBroker = async (dataDir: string): Promise<void> => {
  const folder = folderOf(dataDir);
  const release = await holdData(folder, 0, () => undefined);
  try {
    removeData(folder);
  } finally {
    release();
  }
};

/** Takes the data for this process, after a broker that was left behind is out of the way. */
const holdData = async (dataDir: string, patienceMs: number, onProgress: Wanted['onProgress']): Promise<() => void> => {
  const tell = (pid: number): void => onProgress(steps.waiting(pid));
  const held = await hold(join(dataDir, 'broker.lock'), patienceMs, tell);
  if (!held.isHeld) throw alreadyRunning(dataDir, held.pid);
  try {
    await clearEarlierBroker(dataDir, tell);
  } catch (error) {
    held.release();
    throw error;
  }
  return () => held.release();
};

/** The folder, as the system names it: a broker is recognised by it. */
const folderOf = (dataDir: string): string => {
  try {
    mkdirSync(dataDir, { recursive: true });
    return realpathSync(dataDir);
  } catch (error) {
    throw notWritten(dataDir, error);
  }
};

const readyData = async ({ wanted, certificate, command }: Prepared): Promise<void> => {
  const { dataDir, users, host, advertisedHost } = wanted;
  if (isFormatted(dataDir)) {
    const { users: known } = readRecord(dataDir);
    if (areSameUsers(users, known)) return;
    const names = known.map(({ username }) => username);
    throw usersDiffer(dataDir, names);
  }
  wanted.onProgress(steps.formatting());
  // ports are chosen at the start; the storage tool only wants to see some
  const ports = { port: 9_092, controllerPort: 9_093 };
  const settings = brokerSettings({ ...ports, host, advertisedHost, users, certificate, overrides: {} });
  await format({ dataDir, command, settings, users });
};

const brokerOf = (prepared: Prepared, first: Started, release: () => void): Broker => {
  const { wanted, certificate } = prepared;
  const { port } = first;
  let current = first.process;
  let isExpected = false;
  const watch = (): void => {
    const watched = current;
    void watched.ended.then((end) => {
      if (watched === current && !isExpected) wanted.onUnexpectedEnd?.(end);
    });
  };
  const end = async (how: 'stop' | 'kill'): Promise<void> => {
    isExpected = true;
    await current[how]();
  };
  watch();
  return {
    brokers: `${bracketed(wanted.advertisedHost)}:${port}`,
    port,
    get pid() {
      return current.pid;
    },
    certificateFile: certificate?.certificate,
    logFile: join(wanted.dataDir, 'logs', 'server.log'),
    kill: () => end('kill'),
    stop: async () => {
      await end('stop');
      release();
    },
    restart: async () => {
      await end('stop');
      current = (await startOnce(prepared, { fixed: port, last: port })).process;
      isExpected = false;
      watch();
    },
  };
};
