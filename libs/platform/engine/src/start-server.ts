import { setTimeout as pause } from 'node:timers/promises';
import { clearEarlierPostmaster } from './earlier-postmaster.ts';
import { isHeldByAnEarlierOne, isPortTaken, problemOfEnding, type Ending } from './failure-of-postgres.ts';
import { freePort } from './free-port.ts';
import { dataDirectoryOf } from './initialise.ts';
import type { Place } from './place.ts';
import { portTaken } from './problems.ts';
import { steps, type EngineStep } from './progress.ts';
import { launch, type Server } from './server.ts';

export interface StartServerOptions {
  place: Place;
  /** The port of the last start, kept when it is free. */
  lastPort: number | undefined;
  /** A port that must be this one. */
  fixedPort: number | undefined;
  settings: Readonly<Record<string, string>>;
  onProgress: (step: EngineStep) => void;
  log: (line: string) => void;
}

export interface StartedServer {
  port: number;
  server: Server;
}

/** Orphaned backends of a killed server end within seconds; a shutdown under load takes longer. */
const PATIENCE_MS = 15_000;

/**
 * Starts the server, after whatever an earlier one left behind is out of the way, and again when it only came too
 * early or lost its port.
 * @throws EngineProblem with what PostgreSQL said
 */
export const startServer = async (options: StartServerOptions): Promise<StartedServer> => {
  const deadline = Date.now() + PATIENCE_MS;
  let lastPort = options.lastPort;
  for (;;) {
    await clearEarlierPostmaster(dataDirectoryOf(options.place.home), PATIENCE_MS, (pid) =>
      options.onProgress(steps.waiting(pid)),
    );
    const port = await choosePort(options.fixedPort, lastPort);
    const launched = await launch({ ...options, port, onLine: listener(options) });
    if (launched.isReady) return { port, server: launched.server };
    if (Date.now() > deadline || !isWorthAnotherTry(launched.ending, options.fixedPort))
      throw problemOfEnding(launched.ending);
    if (isPortTaken(launched.ending.lines)) lastPort = undefined;
    else await pause(100);
  }
};

const isWorthAnotherTry = (ending: Ending, fixedPort: number | undefined): boolean =>
  isHeldByAnEarlierOne(ending.lines) || (isPortTaken(ending.lines) && fixedPort === undefined);

const choosePort = async (fixedPort: number | undefined, lastPort: number | undefined): Promise<number> => {
  if (fixedPort === undefined) return freePort(lastPort);
  if ((await freePort(fixedPort)) !== fixedPort) throw portTaken(fixedPort);
  return fixedPort;
};

const listener =
  ({ onProgress, log }: StartServerOptions) =>
  (line: string): void => {
    if (line.includes('automatic recovery in progress')) onProgress(steps.recovering());
    log(line);
  };
