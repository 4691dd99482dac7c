import { foldComplete, tierLevels, tileWidth, type Digest } from '@huihuan/evidence-domain';
import { rowsOf, sqlArray, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { leafSql } from './tree-tiles.ts';

/** Whoever holds it grows the tree or signs: one at a time over all replicas. */
export const checkpointLock = 'checkpoint';

/** So many that a step is short for everybody who waits for the process or for the snapshot. */
const blocksAtOnce = 16;

interface Node {
  readonly index: number;
  readonly digest: Digest;
  readonly lastPosition: number | null;
}

/** Brings the tree up to the archive in short steps; what is not a whole block of leaves stays out of it until it is. */
export const growTree = async (database: ServiceDatabase): Promise<void> => {
  const step = (): Promise<boolean> =>
    database.transaction(async (tx) => {
      await takeLocks(tx, [checkpointLock]);
      return growOnce(tx);
    });
  while (await step());
};

/** The caller holds the lock. @returns whether there may be more to do */
export const growOnce = async (tx: Tx): Promise<boolean> => {
  const { blocks, position } = await lastBlock(tx);
  const leaves = await rowsOf<{ position: number; leaf: Digest }>(
    tx,
    `select position, ${leafSql} as leaf from fact where position > $1 order by position limit $2`,
    [position, blocksAtOnce * tileWidth],
  );
  const complete: Node[] = [];
  for (let from = 0; from + tileWidth <= leaves.length; from += tileWidth) {
    const block = leaves.slice(from, from + tileWidth);
    complete.push({
      index: blocks + from / tileWidth,
      digest: foldComplete(block.map(({ leaf }) => leaf)),
      lastPosition: block.at(-1)?.position ?? null,
    });
  }
  if (complete.length === 0) return false;
  await insertNodes(tx, tierLevels, complete);
  await completeParents(tx, 2 * tierLevels, { from: blocks, to: blocks + complete.length });
  return complete.length === blocksAtOnce;
};

/** How many blocks there are, and the position of the last fact in them. */
export const lastBlock = async (tx: Tx): Promise<{ readonly blocks: number; readonly position: number }> => {
  const [last] = await rowsOf<{ index: number; last_position: number }>(
    tx,
    `select index, last_position from tree_node where level = ${tierLevels} order by index desc limit 1`,
  );
  return last === undefined ? { blocks: 0, position: 0 } : { blocks: last.index + 1, position: last.last_position };
};

/** Of the children that were added, some may have been the last of their parent, and so on upwards. */
const completeParents = async (
  tx: Tx,
  level: number,
  children: { readonly from: number; readonly to: number },
): Promise<void> => {
  const [from, to] = [Math.floor(children.from / tileWidth), Math.floor(children.to / tileWidth)];
  if (from === to) return;
  const parents: Node[] = [];
  for (let index = from; index < to; index += 1) {
    const rows = await rowsOf<{ digest: Digest }>(
      tx,
      'select digest from tree_node where level = $1 and index >= $2 and index < $3 order by index',
      [level - tierLevels, index * tileWidth, (index + 1) * tileWidth],
    );
    if (rows.length !== tileWidth) throw new Error(`the tree lacks children of node ${index} at level ${level}`);
    parents.push({ index, digest: foldComplete(rows.map(({ digest }) => digest)), lastPosition: null });
  }
  await insertNodes(tx, level, parents);
  await completeParents(tx, level + tierLevels, { from, to });
};

const insertNodes = (tx: Tx, level: number, nodes: readonly Node[]): Promise<unknown> =>
  tx.query(
    `insert into tree_node (level, index, digest, last_position)
     select $1, * from unnest($2::bigint[], $3::bytea[], $4::bigint[])`,
    [
      level,
      sqlArray(
        'bigint',
        nodes.map(({ index }) => index),
      ),
      sqlArray(
        'bytea',
        nodes.map(({ digest }) => Buffer.from(digest)),
      ),
      sqlArray(
        'bigint',
        nodes.map(({ lastPosition }) => lastPosition),
      ),
    ],
  );
