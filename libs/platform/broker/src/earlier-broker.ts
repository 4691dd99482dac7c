import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pidFileOf, signal } from './broker-process.ts';
import { isBrokerOver } from './mark.ts';
import { alreadyRunning } from './problems.ts';

/** The broker that runs over this data, whoever started it. */
export const runningBroker = (dataDir: string): number | undefined => {
  try {
    const pid = Number.parseInt(readFileSync(pidFileOf(dataDir), 'utf8'), 10);
    return pid > 0 && isBrokerOver(pid, dataDir) ? pid : undefined;
  } catch {
    return undefined;
  }
};

const PATIENCE_MS = 20_000;

/**
 * Readies the data for a new broker, when this process already holds it: a broker left behind by a process that is
 * gone is asked to stop, and killed when it does not.
 * @throws BrokerProblem `already-running` when it belongs to another user and goes on
 */
export const clearEarlierBroker = async (dataDir: string, onWait: (pid: number) => void): Promise<void> => {
  const begun = Date.now();
  let told = 0;
  for (let pid = runningBroker(dataDir); pid !== undefined; pid = runningBroker(dataDir)) {
    const waited = Date.now() - begun;
    if (waited >= PATIENCE_MS) throw alreadyRunning(dataDir, pid);
    if (told !== pid) {
      onWait(pid);
      told = pid;
      signal(pid, 'SIGTERM');
    }
    if (waited > PATIENCE_MS / 2) signal(pid, 'SIGKILL');
    await pause(50);
  }
};
