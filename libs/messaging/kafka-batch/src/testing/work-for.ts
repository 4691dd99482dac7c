import { setTimeout } from 'node:timers/promises';

/** What a slow database would cost. */
export const workFor = (milliseconds: number): Promise<void> => setTimeout(milliseconds);
