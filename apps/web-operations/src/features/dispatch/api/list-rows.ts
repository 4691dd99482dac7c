import type { Item, Line } from '../../../lib/custody/types.ts';
import type { QueuedAct } from '../../../lib/live/act-queue.ts';
import type { Candidate } from './candidates.ts';

/** A line of the list as it is loaded: an item, or a container with what is in it. */
export interface ListRow {
  readonly id: string;
  readonly isContainer: boolean;
  readonly items: readonly Item[];
  readonly grams: number;
  /** Put on here and not known to the server yet. */
  readonly isWaiting: boolean;
}

const idsIn = (acts: readonly QueuedAct[], ...names: readonly string[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ body }) => names.flatMap((name) => (body[name] as readonly string[] | undefined) ?? [])));

/** What the server has on the list, with what was put on and taken off since on top of it. */
export const listRowsOf = (
  lines: readonly Pick<Line, 'item' | 'containerId'>[],
  waiting: readonly QueuedAct[],
  candidates: readonly Candidate[],
): readonly ListRow[] => {
  const groups = new Map<string, { isContainer: boolean; items: Item[] }>();
  for (const { item, containerId } of lines) {
    const id = containerId ?? item.itemId;
    const group = groups.get(id) ?? { isContainer: containerId !== null, items: [] };
    groups.set(id, { ...group, items: [...group.items, item] });
  }
  const removed = idsIn(waiting, 'removeItems', 'removeContainers');
  const added = idsIn(waiting, 'addItems', 'addContainers');
  const known = [...groups].filter(([id]) => !removed.has(id));
  const rowOf = (id: string, isContainer: boolean, items: readonly Item[], isWaiting: boolean): ListRow => {
    const grams = items.reduce((sum, item) => sum + item.grams, 0);
    return { id, isContainer, items, grams, isWaiting };
  };
  return [
    ...known.map(([id, { isContainer, items }]) => rowOf(id, isContainer, items, false)),
    ...candidates
      .filter(({ id }) => added.has(id) && !groups.has(id))
      .map(({ id, containerCode, items }) => rowOf(id, containerCode !== null, items, true)),
  ];
};

export const totalsOf = (rows: readonly ListRow[]) => ({
  items: rows.reduce((sum, { items }) => sum + items.length, 0),
  containers: rows.filter(({ isContainer }) => isContainer).length,
  grams: rows.reduce((sum, { grams }) => sum + grams, 0),
});
