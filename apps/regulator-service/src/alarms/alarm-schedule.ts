import { setTimeout as pause } from 'node:timers/promises';
import type { AlarmKind } from '@huihuan/contracts-events';
import type { LogSignal } from '@huihuan/messaging-core';
import { orAborted } from '@huihuan/platform-patience';
import { quickKinds } from './sweep-alarms.ts';

export interface AlarmScheduleOptions {
  readonly sweep: (now: Date, kinds?: readonly AlarmKind[]) => Promise<number>;
  /** Whether the facts are heard that were said; causes in older ones would be none any more. */
  readonly isAbreast: () => Promise<boolean>;
  readonly now: () => Date;
  /** Rings when facts were projected. */
  readonly factSignal: LogSignal;
  readonly everyMilliseconds: number;
  /** Many facts that come one after another lead to one search. */
  readonly restMilliseconds?: number;
  readonly warn: (details: object, message: string) => void;
}

export interface AlarmSchedule {
  start(): void;
  /** After what is under way. */
  stop(): Promise<void>;
}

const hour = 3_600_000;

/** Searches when facts have come, and now and then because time passes; never throws, for the next search may succeed. */
export const scheduleAlarms = (options: AlarmScheduleOptions): AlarmSchedule => {
  const { sweep, isAbreast, now, factSignal, everyMilliseconds, restMilliseconds = 1_000, warn } = options;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let slowAt = 0;

  const look = async (): Promise<void> => {
    try {
      if (!(await isAbreast())) return;
      const at = now();
      const isHourOver = Math.abs(at.getTime() - slowAt) >= hour;
      // also where it fails: what takes long is not tried again with every fact
      if (isHourOver) slowAt = at.getTime();
      await sweep(at, isHourOver ? undefined : quickKinds);
    } catch (failure) {
      warn({ err: failure }, 'causes of alarms could not be searched for, this is tried again');
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const rung = factSignal.next(everyMilliseconds);
      await look();
      await orAborted(pause(restMilliseconds, undefined, { ref: false }), stopping.signal);
      await orAborted(rung, stopping.signal);
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
