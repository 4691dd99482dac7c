import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { notWritten } from './problems.ts';
import { processIdentity } from './process-identity.ts';

interface Holder {
  readonly pid: number;
  readonly identity: string | undefined;
}

export type Held = { readonly isHeld: true; release(): void } | { readonly isHeld: false; readonly pid: number };

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
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
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
 * Takes a lock file for this process; one of a dead process is cleared away. Kafka's own lock does not do: a second
 * broker over the same data writes into the metadata before it meets that lock.
 * @returns who holds it, when that process has not let go in time
 * @throws BrokerProblem `disk-full`, `folder-not-writable`
 */
export const hold = async (file: string, patienceMs: number, onWait: (pid: number) => void): Promise<Held> => {
  const begun = Date.now();
  let isTold = false;
  while (!attempt(file)) {
    const holder = read(file);
    if (isGone(file, holder)) {
      removeStale(file, holder);
      continue;
    }
    const pid = holder?.pid ?? 0;
    if (Date.now() - begun >= patienceMs) return { isHeld: false, pid };
    if (!isTold && pid !== 0) {
      onWait(pid);
      isTold = true;
    }
    await pause(50);
  }
  return {
    isHeld: true,
    release: () => {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
};
