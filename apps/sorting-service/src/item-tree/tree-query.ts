import type { Identifier } from '@huihuan/contracts-events';
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
}

/** Nobody is a relative of himself. */
const relatives = (own: 'input' | 'output', theirs: 'input' | 'output'): string => `
  with recursive related as (
    select $1::uuid as item_id, null::uuid as next_item_id, null::uuid as job_id, array[$1::uuid] as path
    union all
    select other.item_id, related.item_id, mine.job_id, related.path || other.item_id
      from related
      join job_item as mine on mine.item_id = related.item_id and mine.side = '${own}'
      join job_item as other on other.job_id = mine.job_id and other.side = '${theirs}'
     where cardinality(related.path) <= ${deepest} and not other.item_id = any (related.path)),
  found as (select distinct on (item_id) * from related where job_id is not null order by item_id, cardinality(path))
  select item_id as "itemId", next_item_id as "nextItemId", job_id as "jobId", cardinality(path) - 1 as depth,
         known.class_code as "classCode", known.grams, known.identifiers
    from found cross join lateral (
      select class_code, grams, identifiers from holding
       where holding.item_id = found.item_id order by custody_seq desc limit 1) as known
   order by depth, item_id limit ${mostNodes + 1}`;

export const ancestorsSql = relatives('output', 'input');
export const descendantsSql = relatives('input', 'output');

export interface ItemTree {
  readonly itemId: string;
  readonly ancestors: readonly TreeNode[];
  readonly descendants: readonly TreeNode[];
  readonly truncated: boolean;
}

/** What an item came out of and what came out of it, by the jobs of this tier, the nearest first. */
export const treeOf = async (tx: Tx, itemId: string): Promise<ItemTree> => {
  const ancestors = await rowsOf<TreeNode>(tx, ancestorsSql, [itemId]);
  const descendants = await rowsOf<TreeNode>(tx, descendantsSql, [itemId]);
  return {
    ...{ itemId, ancestors: ancestors.slice(0, mostNodes), descendants: descendants.slice(0, mostNodes) },
    truncated: Math.max(ancestors.length, descendants.length) > mostNodes,
  };
};
