import type { INestApplicationContext } from '@nestjs/common';

/** The part of `process` that stopping needs. */
export interface Signals {
  on(event: 'SIGINT' | 'SIGTERM' | 'disconnect', listener: () => void): unknown;
  exit(code: number): void;
}

export interface RunOptions {
  /** Called when the application has closed, before the process exits: to stop what was started for it. */
  readonly onStopped?: () => Promise<void> | void;
  /** Called when stopping begins: to say so at the terminal. */
  readonly onStopping?: (why: string) => void;
  /** Called when closing failed, before the process exits with 1; writes to standard error unless said. */
  readonly onFailed?: (error: unknown) => void;
  readonly signals?: Signals;
  /** Milliseconds that only go forward. */
  readonly clock?: () => number;
}

/**
 * `npm start` passes Ctrl-C on to its child, which has got it from the terminal as well: two signals so close together
 * are one wish.
 */
const sameWishMilliseconds = 1_000;

/**
 * Keeps the process until SIGINT, SIGTERM or the loss of its IPC parent; then closes the application, which finishes
 * requests in flight, and exits with 0. A second signal exits at once with 1, and so does a failure to close.
 */
export const runUntilSignalled = (app: INestApplicationContext, options: RunOptions = {}): void => {
  const { signals = process, clock = () => performance.now(), onFailed = console.error } = options;
  let stoppingSince: number | null = null;
  const stop = async (why: string): Promise<void> => {
    options.onStopping?.(why);
    await app.close();
    await options.onStopped?.();
  };
  const begin = (why: string): void => {
    stoppingSince = clock();
    stop(why).then(
      () => signals.exit(0),
      (error: unknown) => {
        onFailed(error);
        signals.exit(1);
      },
    );
  };
  const onSignal = (why: 'SIGINT' | 'SIGTERM') => (): void => {
    if (stoppingSince === null) begin(why);
    else if (clock() - stoppingSince > sameWishMilliseconds) signals.exit(1);
  };
  signals.on('SIGINT', onSignal('SIGINT'));
  signals.on('SIGTERM', onSignal('SIGTERM'));
  signals.on('disconnect', () => {
    if (stoppingSince === null) begin('disconnect');
  });
};
