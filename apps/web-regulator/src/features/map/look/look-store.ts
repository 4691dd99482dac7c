import { useSyncExternalStore } from 'react';

export const shapes = ['dots', 'columns', 'heat'] as const;
export type Shape = (typeof shapes)[number];

export const colourings = ['tier', 'filled', 'dwell'] as const;
export type Colouring = (typeof colourings)[number];

/** What lies under everything: 天地图 as lines and names or as pictures from above, where there is a key, or our outlines. */
export const bases = ['vector', 'imagery', 'outlines'] as const;
export type Base = (typeof bases)[number];

/** How the map shows what lies at the sites. */
export interface MapLook {
  readonly shape: Shape;
  readonly colouring: Colouring;
  /** Of the heat alone; null for all families together. */
  readonly family: string | null;
  readonly base: Base;
}

let current: MapLook = { shape: 'dots', colouring: 'tier', family: null, base: 'vector' };
const listeners = new Set<() => void>();

/** It outlives the map, so that whoever looks at a table in between finds the map as it was. */
export const setLook = (next: Partial<MapLook>): void => {
  current = { ...current, ...next };
  for (const listener of listeners) listener();
};

export const useLook = (): MapLook =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
