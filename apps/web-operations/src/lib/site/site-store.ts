import { useSyncExternalStore } from 'react';

const key = 'huihuan.operations.site';
const listeners = new Set<() => void>();

const chosen = (): string | null => localStorage.getItem(key);

/** Remembers on this machine at which site the person works; every part of the page hears of it. */
export const chooseSite = (siteId: string): void => {
  localStorage.setItem(key, siteId);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChosenSite = (): string | null => useSyncExternalStore(subscribe, chosen);
