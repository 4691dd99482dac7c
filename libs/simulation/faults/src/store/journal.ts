/** Called after the commit for each row that changed, with what it was before. */
export type Watcher<Value> = (key: string, before: Value | undefined, after: Value | undefined) => void;

interface Entry {
  readonly undo: () => void;
  readonly tell: (() => void) | null;
}

/** What an open transaction has changed so far; outside of one nothing can be written. */
export interface Journal {
  readonly isOpen: () => boolean;
  readonly begin: () => void;
  readonly write: (entry: Entry) => void;
  readonly commit: () => void;
  readonly rollback: () => void;
}

export const openJournal = (): Journal => {
  let open = false;
  let entries: Entry[] = [];
  const end = (): readonly Entry[] => {
    const ended = entries;
    entries = [];
    open = false;
    return ended;
  };
  return {
    isOpen: () => open,
    begin: () => {
      if (open) throw new Error('a transaction is open already');
      open = true;
    },
    write: (entry) => {
      if (!open) throw new Error('a write outside of a transaction');
      entries.push(entry);
    },
    commit: () => {
      for (const { tell } of end()) tell?.();
    },
    rollback: () => {
      for (const { undo } of end().toReversed()) undo();
    },
  };
};
