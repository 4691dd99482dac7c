import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const parsed = new Map<string, { readonly text: string | null; readonly value: unknown }>();

const read = <Value>(key: string, otherwise: Value): Value => {
  const text = localStorage.getItem(key);
  const known = parsed.get(key);
  if (known?.text === text) return known.value as Value;
  const value = text === null ? otherwise : (JSON.parse(text) as Value);
  parsed.set(key, { text, value });
  return value;
};

/** Writes what is kept at once; nothing of it is lost with the page. `null` forgets it. */
export const keep = (key: string, value: unknown): void => {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(value));
  for (const listener of listeners) listener();
};

export const kept = read;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** A value that outlives a reload of the page, the same in every window of this browser. */
export const useKept = <Value>(key: string, otherwise: Value): readonly [Value, (value: Value | null) => void] => {
  const value = useSyncExternalStore(subscribe, () => read(key, otherwise));
  return [value, useCallback((next: Value | null) => keep(key, next), [key])];
};
