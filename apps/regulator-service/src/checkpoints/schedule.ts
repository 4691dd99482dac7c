import type { Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { latestCheckpoint, type KeptCheckpoint } from './checkpoint-store.ts';

/** What of a log this needs. */
export interface ScheduleLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
  info(details: object, message: string): void;
}

export interface ScheduleOptions {
  readonly database: Tx;
  readonly sign: () => Promise<Result<KeptCheckpoint>>;
  readonly now: () => Date;
  readonly everyMilliseconds: number;
  /** How often to look whether one is due; a replica may have signed meanwhile. */
  readonly lookMilliseconds: number;
  readonly log: ScheduleLog;
}

export interface Schedule {
  /** Signs where one is due; never throws, because the next look may succeed. */
  look(): Promise<void>;
  start(): void;
  /** After what is under way. */
  stop(): Promise<void>;
}

/** Nothing to sign yet is no trouble. */
const quiet = new Set(['checkpoint.nothing-archived']);

/** Signs as often as was set. Several processes may do so: who looks second finds that nothing is due. */
export const scheduleCheckpoints = (options: ScheduleOptions): Schedule => {
  const { database, sign, now, everyMilliseconds, lookMilliseconds, log } = options;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();

  const isDue = async (): Promise<boolean> => {
    const latest = await latestCheckpoint(database);
    return latest === null || now().getTime() - Date.parse(latest.checkpoint.time) >= everyMilliseconds;
  };
  const signWhenDue = async (): Promise<void> => {
    if (!(await isDue())) return;
    const made = await sign();
    if (made.ok) log.info({ size: made.value.checkpoint.size, hash: made.value.hash }, 'the archive was signed');
    else if (!quiet.has(made.problem.code)) log.error({ problem: made.problem }, 'the archive was not signed');
  };
  const look = async (): Promise<void> => {
    try {
      await signWhenDue();
    } catch (failure) {
      log.warn({ err: failure }, 'the archive could not be signed, this is tried again');
    }
  };
  const startTimer = (): void => {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (timer !== null) startTimer();
      });
    }, lookMilliseconds).unref();
  };
  return {
    look,
    start: startTimer,
    stop: async () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await looking;
    },
  };
};
