import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, wasStartedWith } from '@huihuan/platform-processes';
import { alreadyRunning } from './problems.ts';

const pidFile = (dataDirectory: string) => join(dataDirectory, 'postmaster.pid');

/** The server's number as it wrote it down, alive or not. */
export const postmasterPid = (dataDirectory: string): number | undefined => {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(dataDirectory), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

export const runningPostmaster = (dataDirectory: string): number | undefined => {
  const pid = postmasterPid(dataDirectory);
  return pid !== undefined && wasStartedWith(pid, dataDirectory) ? pid : undefined;
};

/** Higher than any system gives. */
const NO_PROCESS = 999_999_999;

const isAnyProcess = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};

/**
 * Readies the data for a new server, when this process already holds the claim to it: a server left behind by a
 * process that is gone is asked to stop and waited for. A pid file whose number now belongs to some other program
 * would keep PostgreSQL from starting; only that number is made void, as the rest of the file still tells PostgreSQL
 * of orphaned backends.
 * @throws EngineProblem `already-running` when that server does not stop, or belongs to another user
 */
export const clearEarlierPostmaster = async (
  dataDirectory: string,
  patienceMs: number,
  onWait: (pid: number) => void,
): Promise<void> => {
  const begun = Date.now();
  for (let pid = runningPostmaster(dataDirectory); pid !== undefined; pid = runningPostmaster(dataDirectory)) {
    const waited = Date.now() - begun;
    if (waited >= patienceMs) throw alreadyRunning(dataDirectory, pid);
    if (waited < 50) onWait(pid);
    // a shutdown without its checkpoint is safe too, and the log repeats what is missing
    signal(pid, waited > patienceMs / 2 ? 'SIGQUIT' : 'SIGINT');
    await pause(50);
  }
  const stale = postmasterPid(dataDirectory);
  if (stale === undefined || !isAnyProcess(stale)) return;
  const [, ...rest] = readFileSync(pidFile(dataDirectory), 'utf8').split('\n');
  writeFileSync(pidFile(dataDirectory), [NO_PROCESS, ...rest].join('\n'));
};

const signal = (pid: number, name: 'SIGINT' | 'SIGQUIT'): void => {
  try {
    process.kill(pid, name);
  } catch {
    // gone meanwhile, or not ours: the deadline tells
  }
};
