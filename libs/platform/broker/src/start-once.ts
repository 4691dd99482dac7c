import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Wanted } from './broker-options.ts';
import { launch, type BrokerProcess } from './broker-process.ts';
import { brokerSettings } from './broker-settings.ts';
import type { Certificate } from './certificate.ts';
import { isClientPortTaken, isPortTaken, problemOfEnding } from './failure-of-kafka.ts';
import { LOG_FOLDER } from './format.ts';
import { freePort, isFree } from './free-port.ts';
import { portTaken } from './problems.ts';
import { steps } from './progress.ts';
import { properties } from './properties.ts';
import { writeWhole } from './record.ts';

/** What a run of the broker needs that is the same for each. */
export interface Prepared {
  readonly wanted: Wanted;
  readonly certificate: Certificate | undefined;
  /** The command of a Java program over the jars. */
  readonly command: (main: readonly string[]) => readonly string[];
}

export interface Started {
  readonly port: number;
  readonly process: BrokerProcess;
}

export interface WhichPort {
  /** Must be this one. */
  readonly fixed: number | undefined;
  /** Is kept when it is free. */
  readonly last: number | undefined;
}

/** A broker that was just killed may hold its port for a moment. */
const PATIENCE_MS = 5_000;

/**
 * Starts the broker over data that is formatted and held, and again when it lost a port to somebody else.
 * @throws BrokerProblem with what Kafka said
 */
export const startOnce = async (prepared: Prepared, which: WhichPort): Promise<Started> => {
  const { wanted } = prepared;
  const isUnclean = existsSync(join(wanted.dataDir, 'broker.pid')) && !isClean(wanted.dataDir);
  wanted.onProgress(isUnclean ? steps.recovering() : steps.starting());
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(wanted.host, which);
    const controllerPort = await freePort('127.0.0.1');
    writeSettings(prepared, port, controllerPort);
    const command = prepared.command(['kafka.Kafka', 'server.properties']);
    const launched = await launch(wanted.dataDir, command, wanted.log ?? (() => undefined));
    if (launched.isReady) return { port, process: launched.process };
    const ending = { dataDir: wanted.dataDir, host: wanted.host, port, ...launched.end };
    const mayTryAgain = isPortTaken(ending) && !(isClientPortTaken(ending) && which.fixed !== undefined);
    if (!mayTryAgain || attempt === 5) throw problemOfEnding(ending);
  }
};

const isClean = (dataDir: string): boolean => existsSync(join(dataDir, LOG_FOLDER, '.kafka_cleanshutdown'));

const choosePort = async (host: string, { fixed, last }: WhichPort): Promise<number> => {
  if (fixed === undefined) return freePort(host, last);
  const deadline = Date.now() + (fixed === last ? PATIENCE_MS : 0);
  while (!(await isFree(fixed, host))) {
    if (Date.now() >= deadline) throw portTaken(fixed);
    await pause(50);
  }
  return fixed;
};

const writeSettings = ({ wanted, certificate }: Prepared, port: number, controllerPort: number): void => {
  const { host, advertisedHost, users, settings: overrides = {} } = wanted;
  const chosen = { host, advertisedHost, port, controllerPort, users, certificate, overrides };
  writeWhole(join(wanted.dataDir, 'server.properties'), properties(brokerSettings(chosen)));
};
