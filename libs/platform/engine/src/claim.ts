import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { alreadyRunning, notWritten } from './problems.ts';
import { processIdentity } from './process-identity.ts';

interface Holder {
  pid: number;
  identity: string | undefined;
  isStopping: boolean;
}

/** The right of one process to run the engine of a data folder. */
export interface Claim {
  /** Lets a process that waits for its turn wait longer. */
  announceStop(): void;
  release(): void;
}

/** How long to wait for a holder that goes on, and for one that is stopping. */
export interface Patience {
  runningMs: number;
  stoppingMs: number;
}

const fileOf = (dataDir: string) => join(dataDir, 'engine.lock');

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** One that was written a moment ago may still be empty. */
const isFresh = (file: string): boolean =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2_000;

const isAlive = (holder: Holder): boolean =>
  holder.identity !== undefined && processIdentity(holder.pid) === holder.identity;

/**
 * Takes the lock of a process that is gone out of the way; gives it back if it turns out to be another's, taken
 * meanwhile.
 */
const removeStale = (file: string, seen: Holder | undefined): void => {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(read(aside)) === JSON.stringify(seen)) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // another start was faster; the next attempt sees what it did
  }
};

const attempt = (file: string): boolean => {
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid), isStopping: false };
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // made, but not filled: on a full disk
    rmSync(file, { force: true });
    throw notWritten(file, error);
  }
};

/**
 * Takes the data folder for this process. Locks of dead processes are cleared away.
 * @throws EngineProblem `already-running` with the holder's pid when it has not let go in time
 */
export const claim = async (dataDir: string, patience: Patience, onWait: (pid: number) => void): Promise<Claim> => {
  const file = fileOf(dataDir);
  const begun = Date.now();
  let isTold = false;
  while (!attempt(file)) {
    const holder = read(file);
    const isGone = holder === undefined ? !isFresh(file) : !isAlive(holder);
    if (isGone) {
      removeStale(file, holder);
      continue;
    }
    const limit = holder?.isStopping === true ? patience.stoppingMs : patience.runningMs;
    if (Date.now() - begun >= limit) throw alreadyRunning(dataDir, holder?.pid ?? 0);
    if (!isTold && holder !== undefined) {
      onWait(holder.pid);
      isTold = true;
    }
    await pause(50);
  }
  return held(file);
};

const held = (file: string): Claim => ({
  announceStop: () => {
    const holder = read(file);
    if (holder?.pid === process.pid) writeFileSync(file, JSON.stringify({ ...holder, isStopping: true }));
  },
  release: () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  },
});
