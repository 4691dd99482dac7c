import { setTimeout as pause } from 'node:timers/promises';
import { orAborted } from '@huihuan/platform-patience';

export interface CountingOptions {
  /** Each takes a table on by a step, and says whether it is where the archive is. */
  readonly steps: readonly (() => Promise<boolean>)[];
  readonly everyMilliseconds: number;
  readonly warn: (details: object, message: string) => void;
}

export interface CountingSchedule {
  start(): void;
  /** After the step that is under way. */
  stop(): Promise<void>;
}

/** Brings tables up to the archive that are not written when facts arrive, beside all else; never throws. */
export const scheduleCounting = ({ steps, everyMilliseconds, warn }: CountingOptions): CountingSchedule => {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const catchUp = async (step: () => Promise<boolean>): Promise<void> => {
    try {
      while (!stopping.signal.aborted && !(await step()));
    } catch (failure) {
      warn({ err: failure }, 'a table could not be brought up to the archive, this is tried again');
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      for (const step of steps) await catchUp(step);
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
