import type { GradeOutcome, Identifier } from '@huihuan/contracts-events';
import type { HoldingState } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

const mostNodes = 500;
const deepest = 12;

export interface TreeNode {
  readonly itemId: string;
  /** The item that it went into, or came out of, on the way from the one that was asked about. */
  readonly nextItemId: string;
  /** The job that lies between both. */
  readonly jobId: string;
  readonly depth: number;
  readonly classCode: string;
  readonly grams: number;
  /** Also those of what was taken apart: old codes stay with it. */
  readonly identifiers: readonly Identifier[];
  /** Where these books have it now; `in-transit` and `handed-over` of what left. */
  readonly state: HoldingState;
  readonly grade: GradeOutcome | null;
}

/**
 * Level by level: an item is found once, at its least distance, however many ways lead to it, and the walk ends with the level
 * that has one more than are shown. Nobody is a relative of himself.
 */
const step = (own: 'input' | 'output', theirs: 'input' | 'output'): string => `
  select distinct on (other.item_id) other.item_id as "itemId", mine.item_id as "nextItemId", mine.job_id as "jobId"
    from job_item as mine
    join job_item as other on other.job_id = mine.job_id and other.side = '${theirs}'
   where mine.item_id = any ($1::uuid[]) and mine.side = '${own}' and not other.item_id = any ($2::uuid[])
   order by other.item_id, mine.item_id, mine.job_id limit $3`;

export const ancestorsSql = step('output', 'input');
export const descendantsSql = step('input', 'output');

interface Found {
  readonly itemId: string;
  readonly nextItemId: string;
  readonly jobId: string;
  readonly depth: number;
}

const walk = async (tx: Tx, itemId: string, sql: string): Promise<readonly TreeNode[]> => {
  const found: Found[] = [];
  let level: readonly string[] = [itemId];
  for (let depth = 1; depth <= deepest && level.length > 0 && found.length <= mostNodes; depth += 1) {
    const seen = [itemId, ...found.map((each) => each.itemId)];
    const rows = await rowsOf<Omit<Found, 'depth'>>(tx, sql, [level, seen, mostNodes + 1 - found.length]);
    found.push(...rows.map((row) => ({ ...row, depth })));
    level = rows.map((row) => row.itemId);
  }
  return described(tx, found);
};

type Goods = Pick<TreeNode, 'itemId' | 'classCode' | 'grams' | 'identifiers' | 'state' | 'grade'>;

/** What the books say of them last; what they do not know is left out. */
const described = async (tx: Tx, found: readonly Found[]): Promise<readonly TreeNode[]> => {
  const rows = await rowsOf<Goods>(
    tx,
    `select distinct on (item_id) item_id as "itemId", class_code as "classCode", grams, identifiers,
            state, grade
       from holding where item_id = any ($1::uuid[]) order by item_id, custody_seq desc`,
    [found.map(({ itemId }) => itemId)],
  );
  const goods = new Map(rows.map((row) => [row.itemId, row]));
  return found.flatMap((each) => {
    const known = goods.get(each.itemId);
    return known === undefined ? [] : [{ ...each, ...known }];
  });
};

export interface ItemTree {
  readonly itemId: string;
  readonly ancestors: readonly TreeNode[];
  readonly descendants: readonly TreeNode[];
  readonly truncated: boolean;
}

/** What an item came out of and what came out of it, by the jobs of this tier, the nearest first. */
export const treeOf = async (tx: Tx, itemId: string): Promise<ItemTree> => {
  const ancestors = await walk(tx, itemId, ancestorsSql);
  const descendants = await walk(tx, itemId, descendantsSql);
  return {
    ...{ itemId, ancestors: ancestors.slice(0, mostNodes), descendants: descendants.slice(0, mostNodes) },
    truncated: Math.max(ancestors.length, descendants.length) > mostNodes,
  };
};
