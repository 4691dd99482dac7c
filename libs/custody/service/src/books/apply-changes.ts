import { changeHolding, type Holding, type HoldingChange } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { holdingColumns, holdingOf, holdingsOfItems, writeHoldings } from './holding-rows.ts';
import { conflictsOfTaken } from './item-conflicts.ts';
import type { Weighings } from './weighing-events.ts';

/** Which events of a site say the weights that its holdings have now. */
export interface SaidWeights {
  readonly siteId: string;
  readonly weighings: Weighings;
}

/**
 * Brings the holdings of these books up to what happened: reads all that are concerned, applies the domain's account of
 * each change, writes them back. Changes of sites whose books these are not find no holding and are passed over.
 * @returns what was written
 */
export const applyChanges = async (
  tx: Tx,
  changes: readonly HoldingChange[],
  said?: SaidWeights,
): Promise<readonly Holding[]> => {
  if (changes.length === 0) return [];
  const books = new Map<string, Holding>();
  const remember = (holdings: readonly Holding[]): void => {
    for (const holding of holdings) books.set(keyOf(holding.item.itemId, holding.siteId), holding);
  };
  remember(await holdingsOfItems(tx, changes.flatMap(itemIdsOf)));
  remember(await holdingsBlockedBy(tx, changes));
  const afterConflicts = await conflictsOfTaken(tx, changes.flatMap(takenBy));
  const touched = new Set<string>();
  for (const change of changes) {
    for (const [key, before] of concerned(books, change)) {
      const after = changeHolding(before, change);
      books.set(key, change.kind === 'take' ? afterConflicts(after) : after);
      touched.add(key);
    }
  }
  const written = [...touched].map((key) => books.get(key)).filter((holding) => holding !== undefined);
  await writeHoldings(tx, written, ({ siteId, item }) =>
    siteId === said?.siteId ? said.weighings.get(item.itemId) : undefined,
  );
  return written;
};

const keyOf = (itemId: string, siteId: string): string => `${itemId}@${siteId}`;

const itemIdsOf = (change: HoldingChange): readonly string[] => {
  switch (change.kind) {
    case 'take':
    case 'weigh':
    case 'amend':
      return [change.item.itemId];
    case 'act':
    case 'grade':
    case 'block':
    case 'lose-identifier':
      return [change.itemId];
    case 'unblock':
      return [];
    default:
      return change satisfies never;
  }
};

/** The holdings that a change is about; `null` where a new stay begins at a site that never had the item. */
const concerned = (books: ReadonlyMap<string, Holding>, change: HoldingChange): readonly [string, Holding | null][] => {
  const here = (itemId: string, siteId: string): readonly [string, Holding][] => {
    const key = keyOf(itemId, siteId);
    const holding = books.get(key);
    return holding === undefined ? [] : [[key, holding]];
  };
  const everywhere = (wanted: (holding: Holding) => boolean): readonly [string, Holding][] =>
    [...books].filter(([, holding]) => wanted(holding));
  switch (change.kind) {
    case 'take': {
      const key = keyOf(change.item.itemId, change.siteId);
      return [[key, books.get(key) ?? null]];
    }
    case 'weigh':
    case 'amend':
      return here(change.item.itemId, change.siteId);
    case 'act':
    case 'grade':
      return here(change.itemId, change.siteId);
    case 'block':
      return change.siteId === null
        ? everywhere((holding) => holding.item.itemId === change.itemId)
        : here(change.itemId, change.siteId);
    case 'unblock':
      return everywhere((holding) => holding.blockedBy.includes(change.by));
    case 'lose-identifier':
      return everywhere((holding) => holding.item.itemId === change.itemId);
    default:
      return change satisfies never;
  }
};

const holdingsBlockedBy = async (tx: Tx, changes: readonly HoldingChange[]): Promise<readonly Holding[]> => {
  const lifted = changes.flatMap((change) => (change.kind === 'unblock' ? [change.by] : []));
  if (lifted.length === 0) return [];
  const sql = `select ${holdingColumns} from holding where blocked_by && $1::text[] and blocked_by <> '{}'`;
  return (await rowsOf<Parameters<typeof holdingOf>[0]>(tx, sql, [lifted])).map(holdingOf);
};

const takenBy = (change: HoldingChange): readonly string[] => (change.kind === 'take' ? [change.item.itemId] : []);
