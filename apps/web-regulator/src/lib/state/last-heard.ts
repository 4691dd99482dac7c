import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock.ts';

let at: number | null = null;
const listeners = new Set<() => void>();

/** The server has just said something, if only that it is still there: what the page shows is as of now. */
export const noteHeard = (): void => {
  at = serverNow();
  for (const listener of listeners) listener();
};

const lastHeard = (): number | null => at;

/** When the server was last heard, by its own clock in milliseconds; null before the first time. */
export const useLastHeard = (): number | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, lastHeard);
