const firstWaitSeconds = 1;
const longestWaitSeconds = 30;

export interface Restarting {
  /** It ended without being asked to. */
  happened(): void;
  /** No more: what is under way is waited for. */
  stop(): Promise<void>;
}

/** Starts a server again after it ended, until it stays, with growing waits. */
export const restartAfter = (restart: () => Promise<void>, tell: (waitSeconds: number) => void): Restarting => {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let running: Promise<void> = Promise.resolve();

  const wait = (seconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1_000);
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });

  const again = async (): Promise<void> => {
    for (let seconds = firstWaitSeconds; !isStopping(); seconds = Math.min(longestWaitSeconds, seconds * 2)) {
      tell(seconds);
      await wait(seconds);
      if (isStopping()) return;
      try {
        await restart();
        return;
      } catch (failure) {
        console.error(failure instanceof Error ? failure.message : failure);
      }
    }
  };

  return {
    happened: () => {
      running = running.then(again);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
