import type { FaultKind } from '../options.ts';

/** How often what happened, so that one sees that a run was not idle. */
export interface Tally {
  readonly faults: Map<FaultKind, number>;
  /** What people did, and how often it was refused. */
  readonly acts: Map<string, number>;
  /** What the machinery did: batches, duplicates absorbed, letters, commits refused to those who lost a partition. */
  readonly machinery: Map<string, number>;
}

export const openTally = (): Tally => ({ faults: new Map(), acts: new Map(), machinery: new Map() });

export const count = <Key>(counts: Map<Key, number>, key: Key, times = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + times);
};

export const addTally = (total: Tally, more: Tally): void => {
  for (const [key, times] of more.faults) count(total.faults, key, times);
  for (const [key, times] of more.acts) count(total.acts, key, times);
  for (const [key, times] of more.machinery) count(total.machinery, key, times);
};
