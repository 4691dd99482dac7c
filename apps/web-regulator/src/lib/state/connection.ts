import { useSyncExternalStore } from 'react';

/** How the page stands to the live stream. `since` is the server's time from which figures may be old. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'reconnecting'; readonly since: number }
  | { readonly kind: 'offline'; readonly since: number };

let current: Connection = { kind: 'connecting' };
const listeners = new Set<() => void>();

export const noteConnection = (next: Connection): void => {
  if (next.kind === current.kind) return;
  // The first moment of a loss counts, whichever way the loss then shows itself.
  current = 'since' in next && 'since' in current ? { ...next, since: current.since } : next;
  for (const listener of listeners) listener();
};

export const connection = (): Connection => current;

export const useConnection = (): Connection =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, connection);
