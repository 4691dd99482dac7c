import { tierLevels, tiledTree, tileWidth, type Digest, type TiledTree } from '@huihuan/evidence-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** The leaf of a fact, computed from its record: `leafOfRecord` of the evidence domain, in the words of PostgreSQL. */
export const leafSql = `sha256('\\x00'::bytea || sha256(convert_to(record, 'UTF8')))`;

interface DigestRow {
  readonly digest: Digest;
}

/** The leaves after the block before: that of `$1`, none for −1. Where that block is not kept yet, nothing is known of them. */
export const leafTileSql = `
  select ${leafSql} as digest from fact
   where position > case when $1::bigint < 0 then 0
                         else (select last_position from tree_node where level = ${tierLevels} and index = $1) end
   order by position limit ${tileWidth}`;

export const nodeTileSql = `
  select digest from tree_node where level = $1 and index >= $2 and index < $3 order by index`;

const readTile = async (tx: Tx, tier: number, index: number): Promise<readonly Digest[]> => {
  const rows =
    tier === 0
      ? await rowsOf<DigestRow>(tx, leafTileSql, [index - 1])
      : await rowsOf<DigestRow>(tx, nodeTileSql, [tier * tierLevels, index * tileWidth, (index + 1) * tileWidth]);
  return rows.map(({ digest }) => digest);
};

/** The tree over the archive as it stands in the database now. */
export const treeOver = (tx: Tx): TiledTree => tiledTree((tier, index) => readTile(tx, tier, index));
