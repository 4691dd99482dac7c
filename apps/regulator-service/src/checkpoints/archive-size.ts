import { tierLevels, tileWidth } from '@huihuan/evidence-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { lastBlock } from './grow-tree.ts';

export interface ArchiveSize {
  /** Facts of the archive: leaves of the tree. */
  readonly size: number;
  /** Chains that they belong to. */
  readonly chains: number;
}

/** Counts what lies beyond the last block, after the tree was grown: at most a block and what arrives meanwhile. */
export const measureArchive = async (tx: Tx): Promise<ArchiveSize> => {
  const { blocks, position } = await lastBlock(tx);
  const [beyond] = await rowsOf<{ facts: number; last: number | null }>(
    tx,
    'select count(*) as facts, max(position) as last from fact where position > $1',
    [position],
  );
  const last = beyond?.last ?? position;
  const [row] = await rowsOf<{ chains: number }>(
    tx,
    `select count(*) as chains from chain
      where exists (select 1 from fact where fact.chain_no = chain.chain_no and fact.position <= $1)`,
    [last],
  );
  return { size: blocks * tileWidth + (beyond?.facts ?? 0), chains: row?.chains ?? 0 };
};

/** Which leaves facts are, by their positions. */
export const leafIndexes = async (tx: Tx, positions: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const rows = await rowsOf<{ position: number; index: number }>(tx, leafIndexSql, [positions]);
  return new Map(rows.map(({ position, index }) => [position, index]));
};

/** The blocks before it, by the position with which they end, and the facts between those and it. */
export const leafIndexSql = `
  select asked.position,
         coalesce(before.index + 1, 0) * ${tileWidth} + (
           select count(*) from fact
            where fact.position > coalesce(before.last_position, 0) and fact.position < asked.position) as index
    from unnest($1::bigint[]) as asked (position)
    left join lateral (
      select index, last_position from tree_node
       where level = ${tierLevels} and last_position < asked.position
       order by last_position desc limit 1) as before on true`;
