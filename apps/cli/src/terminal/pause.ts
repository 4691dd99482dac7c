import { setTimeout } from 'node:timers/promises';

/** Waits, unless the person interrupts. @throws AbortError then */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal });
