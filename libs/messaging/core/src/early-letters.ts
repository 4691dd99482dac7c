import type { Consuming } from './apply-together.ts';
import { claimDue, secondsUntilDue } from './letters/write-letters.ts';
import { retryKeys } from './retry-letters.ts';

/** Tries letters again by itself whose time has come, and all early ones soon after a batch was applied. */
export interface EarlyLetters {
  /** Something was applied that an early letter may have waited for. */
  afterBatch(): void;
  /** There is a letter now that is to be tried by itself. */
  expect(): void;
  stop(): Promise<void>;
}

const atOnce = 1000;
const shortestPause = 1_000;
/** Another process may have left letters that nobody tells this one of. */
const longestPause = 30_000;

/**
 * Tries what is due, in pages, for as long as some of a page had their effect: where none had, more would not help now.
 * @returns how many had their effect
 */
const sweep = async (consuming: Consuming, eager: boolean, isStopping: () => boolean): Promise<number> => {
  const { database, group } = consuming.options;
  let total = 0;
  while (!isStopping()) {
    const keys = await claimDue(database, group, { eager, limit: atOnce });
    const done = keys.length > 0 ? await retryKeys(consuming, keys) : 0;
    total += done;
    if (done === 0) break;
  }
  return total;
};

export const startEarlyLetters = (consuming: Consuming): EarlyLetters => {
  const { options } = consuming;
  let isStopping = false;
  let someWait = true;
  let eager = false;
  let begunAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  const schedule = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!isStopping) timer = setTimeout(begin, milliseconds).unref();
  };
  /** At once, but not more often than once in the shortest pause. */
  const soon = (): void => {
    if (running === null) schedule(Math.max(0, begunAt + shortestPause - performance.now()));
  };
  const begin = (): void => {
    begunAt = performance.now();
    running = work().then((pause) => {
      running = null;
      if (eager) soon();
      else schedule(pause);
    });
  };
  /** @returns how long to wait then */
  const work = async (): Promise<number> => {
    const isEager = eager;
    eager = false;
    try {
      await sweep(consuming, isEager, () => isStopping);
      const seconds = await secondsUntilDue(options.database, options.group);
      someWait = seconds !== null;
      return Math.min(Math.max((seconds ?? Infinity) * 1000, shortestPause), longestPause);
    } catch (failure) {
      if (!isStopping) options.log.warn({ err: failure, group: options.group }, 'cannot try early letters now');
      return shortestPause * 5;
    }
  };
  schedule(0);
  return {
    afterBatch: () => {
      if (!someWait) return;
      eager = true;
      soon();
    },
    expect: () => {
      someWait = true;
      if (running === null && !eager) schedule(shortestPause);
    },
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/** Tries everything that is due, until nothing is or the time is over. @returns how many had their effect */
export const retryAllDue = async (consuming: Consuming, milliseconds: number): Promise<number> => {
  const { database, group } = consuming.options;
  const limit = performance.now() + milliseconds;
  let done = 0;
  while (performance.now() < limit) {
    const keys = await claimDue(database, group, { eager: false, limit: atOnce });
    if (keys.length === 0) break;
    done += await retryKeys(consuming, keys);
  }
  return done;
};
