import { copyFileSync, renameSync, statSync, truncateSync } from 'node:fs';

export interface LogLimit {
  /** From this size on the log is put aside, and a new one begins. */
  readonly bytes: number;
  /** How often it is looked at. */
  readonly everyMilliseconds: number;
}

/** Twice this for each process of the fleet: some days of a busy service, and what led to its last end. */
export const defaultLogLimit: LogLimit = { bytes: 32 * 1024 * 1024, everyMilliseconds: 10_000 };

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Where the log before this one is kept; the one before that is gone. */
export const logBefore = (file: string): string => `${file}.1`;

/** Before a program opens its log: nothing is lost. */
export const putAsideWhenLarge = (file: string, { bytes }: LogLimit): void => {
  if (sizeOf(file) >= bytes) renameSync(file, logBefore(file));
};

/**
 * While a program writes to its log, which it must have opened to append: its end is copied, and the file is emptied under
 * it. What is written in the moment between is lost.
 * @param onFailure told of a disk that is full, or a file that is gone; it is tried again
 * @returns what ends it
 */
export const keepLogSmall = (file: string, limit: LogLimit, onFailure: (failure: unknown) => void): (() => void) => {
  const look = (): void => {
    try {
      if (sizeOf(file) < limit.bytes) return;
      copyFileSync(file, logBefore(file));
      truncateSync(file);
    } catch (failure) {
      onFailure(failure);
    }
  };
  const timer = setInterval(look, limit.everyMilliseconds).unref();
  return () => clearInterval(timer);
};
