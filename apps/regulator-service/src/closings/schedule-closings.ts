import { setTimeout as pause } from 'node:timers/promises';
import { orAborted } from '@huihuan/platform-patience';

export interface ClosingScheduleOptions {
  readonly close: () => Promise<readonly string[]>;
  /** Whether the facts are heard that were said: a month is not reported by half of them. */
  readonly isAbreast: () => Promise<boolean>;
  readonly everyMilliseconds: number;
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
}

export interface ClosingSchedule {
  start(): void;
  /** After what is under way. */
  stop(): Promise<void>;
}

/** Closes months when they are due; never throws, for the next look may succeed. */
export const scheduleClosings = (options: ClosingScheduleOptions): ClosingSchedule => {
  const { close, isAbreast, everyMilliseconds, info, warn } = options;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      if (!(await isAbreast())) return;
      const months = await close();
      if (months.length > 0) info({ months }, 'the figures of months were kept as reported');
    } catch (failure) {
      warn({ err: failure }, 'months could not be closed, this is tried again');
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look();
      await orAborted(pause(everyMilliseconds, undefined, { ref: false }), stopping.signal);
    }
  };
  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
