import { resolve } from 'node:path';
import { claim, type Claim } from './claim.ts';
import { EngineProblem } from './engine-problem.ts';
import { SUPERUSER, dataDirectoryOf, initialise, isInitialised } from './initialise.ts';
import { placeFor, type Place } from './place.ts';
import { diskFull, isDiskFull, secretsMissing } from './problems.ts';
import { steps, type EngineStep } from './progress.ts';
import { readRecord, writeRecord } from './record.ts';
import { engineSecrets } from './secrets.ts';
import { startServer, type StartedServer } from './start-server.ts';

export interface EngineOptions {
  /** Where everything of this installation is kept: made when missing. */
  dataDir: string;
  onProgress?: (step: EngineStep) => void;
  /** Each line that PostgreSQL writes. */
  log?: (line: string) => void;
  /** Settings of PostgreSQL that win over those of the engine, by name. */
  settings?: Record<string, string>;
  /** A port that must be this one; by default a free one is picked and kept. */
  port?: number;
  /** Called when the server ended without being asked to. */
  onUnexpectedEnd?: () => void;
}

export interface Engine {
  /** URL of the superuser on 127.0.0.1, to the database `postgres`. Keep it out of logs: it holds the password. */
  readonly adminUrl: string;
  readonly port: number;
  /** The folder of PostgreSQL's own files. */
  readonly dataDirectory: string;
  /** Fast shutdown, waits for the end and lets go of the data folder. May be called twice. */
  stop(): Promise<void>;
  /** `kill -9` of the server, for tests of faults; `restart` brings it back. */
  crash(): Promise<void>;
  /** Stops if need be and starts again over the same data; the port stays unless somebody took it meanwhile. */
  restart(): Promise<void>;
}

const ADMIN_SECRET = 'postgres-superuser';

/**
 * Starts PostgreSQL over a data folder, as an ordinary user or as root, and returns when it takes connections. It ends
 * with this process, however that ends.
 * @throws EngineProblem with words for the user
 */
export const startEngine = async (options: EngineOptions): Promise<Engine> => {
  const dataDir = resolve(options.dataDir);
  const onProgress = options.onProgress ?? (() => undefined);
  const place = placeFor(dataDir, (folder) => onProgress(steps.copying(folder)));
  const held = await claim(dataDir, { runningMs: 5_000, stoppingMs: 15_000 }, (pid) => onProgress(steps.waiting(pid)));
  try {
    const password = await readyData(dataDir, place, options);
    const run = () => startRecorded(dataDir, place, options);
    return engineOf({ dataDir, place, password, held, run, options }, await run());
  } catch (error) {
    held.release();
    throw asProblem(error, dataDir);
  }
};

/** @returns the password of the superuser */
const readyData = async (dataDir: string, place: Place, options: EngineOptions): Promise<string> => {
  const secrets = engineSecrets(dataDir);
  if (isInitialised(place.home)) {
    if (!secrets.has(ADMIN_SECRET)) throw secretsMissing(dataDir);
    return secrets.get(ADMIN_SECRET);
  }
  options.onProgress?.(steps.initialising());
  await initialise(place, secrets.get(ADMIN_SECRET), options.settings?.['fsync'] !== 'off');
  return secrets.get(ADMIN_SECRET);
};

const startRecorded = async (dataDir: string, place: Place, options: EngineOptions): Promise<StartedServer> => {
  const onProgress = options.onProgress ?? (() => undefined);
  onProgress(steps.starting());
  const lastPort = readRecord(dataDir)?.port;
  const { settings = {}, port: fixedPort, log = () => undefined } = options;
  const started = await startServer({ place, lastPort, fixedPort, settings, onProgress, log });
  if (started.port !== lastPort) writeRecord(dataDir, { home: place.home, port: started.port });
  onProgress(steps.ready());
  return started;
};

interface Running {
  dataDir: string;
  place: Place;
  password: string;
  held: Claim;
  run: () => Promise<StartedServer>;
  options: EngineOptions;
}

const engineOf = ({ place, password, held, run, options }: Running, first: StartedServer): Engine => {
  let current = first;
  let isExpected = false;
  const watch = ({ server }: StartedServer) =>
    void server.ended.then(() => {
      if (server === current.server && !isExpected) options.onUnexpectedEnd?.();
    });
  watch(current);
  const end = async (how: 'stop' | 'kill') => {
    isExpected = true;
    await current.server[how]();
  };
  return {
    get adminUrl() {
      return `postgres://${SUPERUSER}:${password}@127.0.0.1:${current.port}/postgres`;
    },
    get port() {
      return current.port;
    },
    dataDirectory: dataDirectoryOf(place.home),
    crash: () => end('kill'),
    stop: async () => {
      held.announceStop();
      await end('stop');
      held.release();
    },
    restart: async () => {
      await end('stop');
      current = await run();
      isExpected = false;
      watch(current);
    },
  };
};

const asProblem = (error: unknown, dataDir: string): unknown => {
  if (error instanceof EngineProblem) return error;
  return isDiskFull(error) ? diskFull(dataDir, error) : error;
};
