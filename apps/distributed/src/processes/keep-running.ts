import type { Launched } from './launch.ts';

const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 30_000;
/** One that ran so long is well: its next failure is a first one. */
const wellAfterMilliseconds = 60_000;

/** What happens to a process that is kept running, to be told to whoever looks. */
export type Happening =
  | { readonly what: 'ended'; readonly how: string; readonly waitMilliseconds: number }
  | { readonly what: 'failed'; readonly why: string; readonly waitMilliseconds: number }
  | { readonly what: 'back' };

export interface Kept {
  readonly url: string;
  readonly pid: () => number;
  /** Ends it for good. */
  stop(): Promise<void>;
}

export interface KeepOptions {
  /** Starts it; again at the same address, when it had one. What is still starting is given up when the signal says so. */
  readonly start: (address: string | undefined, giveUp: AbortSignal) => Promise<Launched>;
  readonly tell: (happening: Happening) => void;
}

/** Starts a process, and again whenever it dies, with growing waits. */
export const keepRunning = async ({ start, tell }: KeepOptions): Promise<Kept> => {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const first = await start(undefined, stopping.signal);
  const { url } = first;
  let current: Launched | null = first;
  let failures = 0;

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });

  const nextWait = (): number => {
    failures += 1;
    return Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (failures - 1));
  };

  const startAgain = async (): Promise<Launched | null> => {
    try {
      const again = await start(url, stopping.signal);
      tell({ what: 'back' });
      return again;
    } catch (failure) {
      if (isStopping()) return null;
      const waitMilliseconds = nextWait();
      tell({ what: 'failed', why: failure instanceof Error ? failure.message : String(failure), waitMilliseconds });
      await wait(waitMilliseconds);
      return null;
    }
  };

  const keep = async (): Promise<void> => {
    while (!isStopping()) {
      if (current === null) {
        current = await startAgain();
        continue;
      }
      const began = performance.now();
      const how = await current.ended;
      if (isStopping()) return;
      if (performance.now() - began > wellAfterMilliseconds) failures = 0;
      const waitMilliseconds = nextWait();
      tell({ what: 'ended', how, waitMilliseconds });
      current = null;
      await wait(waitMilliseconds);
    }
  };

  const kept = keep();
  return {
    url,
    pid: () => current?.pid ?? 0,
    stop: async () => {
      const running = current;
      stopping.abort();
      await running?.stop();
      await kept;
      // one that had just started again
      if (current !== running) await current?.stop();
    },
  };
};
