import type { Journal, Watcher } from './journal.ts';

/** Rows by key, written in transactions only. Rows are values: they are replaced, never changed. */
export interface Table<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  has(key: string): boolean;
  /** `undefined` takes the row away. */
  set(key: string, value: Value | undefined): void;
  entries(): IterableIterator<[string, Value]>;
  values(): IterableIterator<Value>;
  /** Told of each row that a commit has changed: once for each, first value to last. */
  watch(watcher: Watcher<Value>): void;
  /** Takes rows away that nobody can ask for any more; no part of any transaction. */
  prune(isOver: (value: Value) => boolean): void;
}

export const openTable = <Value>(journal: Journal): Table<Value> => {
  const rows = new Map<string, Value>();
  const watchers: Watcher<Value>[] = [];
  let touched = new Map<string, Value | undefined>();
  const put = (key: string, value: Value | undefined): void => {
    if (value === undefined) rows.delete(key);
    else rows.set(key, value);
  };
  const tellWatchers = (): void => {
    const changed = touched;
    touched = new Map();
    for (const [key, before] of changed) for (const watcher of watchers) watcher(key, before, rows.get(key));
  };
  return {
    get size() {
      return rows.size;
    },
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    set: (key, value) => {
      const before = rows.get(key);
      const isWatched = watchers.length > 0 && !touched.has(key);
      journal.write({
        undo: () => {
          put(key, before);
          if (isWatched) touched.delete(key);
        },
        tell: isWatched && touched.size === 0 ? tellWatchers : null,
      });
      if (isWatched) touched.set(key, before);
      put(key, value);
    },
    entries: () => rows.entries(),
    values: () => rows.values(),
    watch: (watcher) => void watchers.push(watcher),
    prune: (isOver) => {
      for (const [key, value] of rows) if (isOver(value)) rows.delete(key);
    },
  };
};
