import { hexOf, type TiledTree } from '@huihuan/evidence-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { leafIndexes } from './archive-size.ts';
import type { ItemProof } from './checkpoint-schema.ts';
import { checkpointOfSize, latestCheckpoint, viewOf } from './checkpoint-store.ts';
import { beyondArchive, unknownCheckpoint, unknownItem } from './refusals.ts';
import { treeOver } from './tree-tiles.ts';

interface ArchivedRecord {
  readonly position: number;
  readonly record: string;
}

/**
 * The facts of an item with their ways to the root of the tree at a size: that of the last checkpoint, or the one that the
 * reader holds. Whether this server still knows that checkpoint does not matter: the paths lead to its root or they do not.
 */
export const readItemProof = (
  database: ServiceDatabase,
  itemId: string,
  asked: number | undefined,
): Promise<Result<ItemProof>> =>
  database.transaction(async (tx) => {
    // One snapshot: what arrives meanwhile is not in it.
    await tx.query('set transaction isolation level repeatable read, read only');
    const checkpoint = asked === undefined ? await latestCheckpoint(tx) : await checkpointOfSize(tx, asked);
    const size = asked ?? checkpoint?.checkpoint.size;
    if (size === undefined) return refuse(unknownCheckpoint('latest'));
    const records = await recordsOf(tx, itemId);
    if (records.length === 0) return refuse(unknownItem(itemId));
    const indexes = await leafIndexes(
      tx,
      records.map(({ position }) => position),
    );
    const tree = treeOver(tx);
    const facts: ItemProof['facts'] = [];
    const later: ItemProof['later'] = [];
    for (const { position, record } of records) {
      const index = indexes.get(position) ?? Number.POSITIVE_INFINITY;
      if (index >= size) later.push({ record });
      else {
        const path = await pathOf(tree, index, size);
        if (path === null) return refuse(beyondArchive(size));
        facts.push({ index, record, path });
      }
    }
    return accept({ itemId, size, checkpoint: checkpoint === null ? null : viewOf(checkpoint), facts, later });
  });

const pathOf = async (tree: TiledTree, index: number, size: number): Promise<string[] | null> =>
  (await tree.inclusion(index, size))?.map(hexOf) ?? null;

const recordsOf = (tx: Tx, itemId: string): Promise<ArchivedRecord[]> =>
  rowsOf<ArchivedRecord>(
    tx,
    `select position, record from fact
      where position = any ((select positions from item where item_id = $1)::bigint[]) order by position`,
    [itemId],
  );
