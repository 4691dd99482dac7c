import { isEnded, type Holding } from '@huihuan/custody-domain';
import type { TierBooks } from '../books/tier-books.ts';
import { isOutput } from '../network/goods.ts';
import { openIndexedSet, type IndexedSet } from '../store/indexed-set.ts';
import type { Table } from '../store/table.ts';

/** What the people of one tier see on their lists of work. Kept up with each commit. */
export interface WorkLists {
  /** By site: what stands in stock, free to go. */
  readonly free: ReadonlyMap<string, IndexedSet>;
  readonly ungraded: ReadonlyMap<string, IndexedSet>;
  readonly forDismantling: ReadonlyMap<string, IndexedSet>;
  readonly drafts: IndexedSet;
  /** Drafts with something on their list. */
  readonly loaded: IndexedSet;
  readonly sealed: IndexedSet;
  readonly onTheRoad: IndexedSet;
  readonly expected: IndexedSet;
  readonly differences: IndexedSet;
  readonly containers: IndexedSet;
  readonly jobs: IndexedSet;
  /** Jobs whose outputs were weighed. */
  readonly weighed: IndexedSet;
  readonly batches: IndexedSet;
  /** Corrections that wait for an answer. */
  readonly corrections: IndexedSet;
  /** Sites of this tier that these books know, in service. */
  readonly sites: IndexedSet;
}

export const openWorkLists = (books: TierBooks, isOurs: (siteId: string) => boolean): WorkLists => {
  const bySite = (): Map<string, IndexedSet> => new Map();
  const [free, ungraded, forDismantling] = [bySite(), bySite(), bySite()];
  const at = (lists: Map<string, IndexedSet>, siteId: string): IndexedSet => {
    const known = lists.get(siteId) ?? openIndexedSet();
    lists.set(siteId, known);
    return known;
  };
  books.holdings.watch((itemId, before, after) => {
    for (const { siteId } of before ?? [])
      for (const lists of [free, ungraded, forDismantling]) at(lists, siteId).delete(itemId);
    for (const holding of after ?? []) {
      if (!isFree(holding)) continue;
      at(free, holding.siteId).add(itemId);
      if (needsGrade(holding)) at(ungraded, holding.siteId).add(itemId);
      else if (isForDismantling(holding)) at(forDismantling, holding.siteId).add(itemId);
    }
  });
  const lists = {
    drafts: listOf(books.outgoing, ({ state }) => state === 'draft'),
    loaded: listOf(books.outgoing, ({ state, lines }) => state === 'draft' && lines.length > 0),
    sealed: listOf(books.outgoing, ({ state }) => state === 'sealed'),
    onTheRoad: listOf(books.outgoing, ({ state }) => state === 'in-transit'),
    expected: listOf(books.incoming, ({ state }) => state !== 'received'),
    differences: listOf(books.discrepancies, ({ state }) => state === 'open'),
    containers: listOf(books.containers, ({ state }) => state === 'packed'),
    jobs: listOf(books.jobs, ({ state }) => state === 'open'),
    weighed: listOf(books.jobs, (job) => job.state === 'open' && job.outputs.length > 0),
    batches: listOf(books.batches, ({ state }) => state === 'open'),
    corrections: listOf(books.corrections, (correction) => !isEnded(correction)),
    sites: listOf(
      books.sites,
      ({ facts }) => facts.kind === books.policy.siteKind && facts.active && isOurs(facts.siteId),
    ),
  };
  return { free, ungraded, forDismantling, ...lists };
};

const listOf = <Row>(table: Table<Row>, belongs: (row: Row) => boolean): IndexedSet => {
  const list = openIndexedSet();
  table.watch((key, _before, after) => {
    if (after !== undefined && belongs(after)) list.add(key);
    else list.delete(key);
  });
  return list;
};

const isFree = ({ state, blockedBy }: Holding): boolean => state === 'in-stock' && blockedBy.length === 0;

const needsGrade = ({ item, grade }: Holding): boolean =>
  item.tracking === 'item' && grade === null && !isOutput(item.classCode);

const isForDismantling = ({ item, grade }: Holding): boolean =>
  grade === 'dismantle' || (item.tracking === 'lot' && !isOutput(item.classCode));
