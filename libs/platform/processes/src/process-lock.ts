import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { processIdentity } from './process-identity.ts';

/** What stands in a lock file: which process holds it. */
interface Holder {
  readonly pid: number;
  readonly identity: string | undefined;
  readonly isStopping?: boolean;
}

/** A lock that this process holds. */
export interface ProcessLock {
  readonly isHeld: true;
  /** Lets a process that waits for its turn wait longer. */
  announceStop(): void;
  release(): void;
}

export type Taken = ProcessLock | { readonly isHeld: false; readonly pid: number };

export interface ProcessLockWish {
  readonly file: string;
  /** How long to wait for a holder that goes on. */
  readonly runningMs: number;
  /** How long to wait for one that says that it is stopping; as long as for one that goes on unless said. */
  readonly stoppingMs?: number;
  /** Told once, when there is somebody to wait for. */
  readonly onWait: (pid: number) => void;
}

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** A file that was made a moment ago may still be empty. */
const isFresh = (file: string): boolean =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2_000;

const isGone = (file: string, holder: Holder | undefined): boolean =>
  holder === undefined
    ? !isFresh(file)
    : holder.identity === undefined || processIdentity(holder.pid) !== holder.identity;

/** Moved aside first, and given back when it turns out to be another's, taken meanwhile. */
const removeStale = (file: string, seen: Holder | undefined): void => {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(read(aside)) === JSON.stringify(seen)) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // another process was faster; the next attempt sees what it did
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
    throw error;
  }
};

/**
 * Takes a lock file for this process; one of a dead process is cleared away.
 * @returns who holds it, when that process has not let go in time
 * @throws the error of the system for a file that cannot be written
 */
export const takeProcessLock = async (wish: ProcessLockWish): Promise<Taken> => {
  const { file, runningMs, stoppingMs = runningMs, onWait } = wish;
  const begun = Date.now();
  let isTold = false;
  while (!attempt(file)) {
    const holder = read(file);
    if (isGone(file, holder)) {
      removeStale(file, holder);
      continue;
    }
    const patience = holder?.isStopping === true ? stoppingMs : runningMs;
    if (Date.now() - begun >= patience) return { isHeld: false, pid: holder?.pid ?? 0 };
    if (!isTold && holder !== undefined) {
      onWait(holder.pid);
      isTold = true;
    }
    await pause(50);
  }
  return held(file);
};

const held = (file: string): ProcessLock => {
  const mine = (): Holder | undefined => {
    const holder = read(file);
    return holder?.pid === process.pid ? holder : undefined;
  };
  return {
    isHeld: true,
    announceStop: () => {
      const holder = mine();
      if (holder !== undefined) writeFileSync(file, JSON.stringify({ ...holder, isStopping: true }));
    },
    release: () => {
      if (mine() !== undefined) rmSync(file, { force: true });
    },
  };
};
