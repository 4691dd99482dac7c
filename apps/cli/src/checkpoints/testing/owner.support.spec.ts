import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Whoever owns the database: can change everything in it, and knows how the chains and the tree are made. */
export interface Owner {
  /** Does something to a copy of the truth, lets it be looked at, and brings back what was there. */
  during(deed: () => Promise<void>, look: () => Promise<void>): Promise<void>;
  /** Changes an archived event, and makes all digests after it again as `rewrite` does. */
  reseal(position: number, change: (record: string) => string): Promise<void>;
  /**
   * Changes a word of an archived event and makes all digests after it again: those of its chain in the archive and in the
   * log of its service, and the heads of both.
   */
  rewrite(position: number, from: string, to: string): Promise<void>;
  /** Throws away the stored subtrees, so that the regulator computes them from what is there now. */
  forgetTree(): Promise<void>;
  /** Throws away every checkpoint as well: with the key of the server, others can be signed in their place. */
  forgetCheckpoints(): Promise<void>;
  sql(text: string): Promise<void>;
}

const kept = ['tree_node', 'checkpoint', 'checkpoint_log', 'checkpoint_key'].map((table) => `regulator.${table}`);
/** In the order in which rows can be put back. */
const touched = ['bus.log', 'regulator.projection_head', 'regulator.chain', 'regulator.fact', ...kept];
const heads = ['registry', 'collection', 'transfer', 'sorting', 'regulator'].map((service) => `${service}.chain_head`);

interface Event {
  readonly position: string;
  readonly seq: string;
  readonly record: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const copyOf = (table: string): string => `copy_${table.replace('.', '_')}`;

/** @param admin a connection of a superuser: neither triggers nor references stop it */
export const openOwner = async (admin: pg.Client): Promise<Owner> => {
  await admin.query('set session_replication_role = replica');
  const sql = async (text: string): Promise<void> => {
    await admin.query(text);
  };
  const restore = async (): Promise<void> => {
    for (const table of [...touched, ...heads]) {
      await sql(`delete from ${table}`);
      await sql(`insert into ${table} overriding system value select * from ${copyOf(table)}`);
      await sql(`drop table ${copyOf(table)}`);
    }
  };
  const reseal: Owner['reseal'] = async (position, change) => {
    const { rows } = await admin.query<Event>(
      `select position, seq, record from regulator.fact
          where chain_no = (select chain_no from regulator.fact where position = $1)
            and seq >= (select seq from regulator.fact where position = $1) order by seq`,
      [position],
    );
    let before: string | null = null;
    for (const { position: place, record } of rows) {
      const changed: string =
        before === null ? change(record) : record.replace(/"prevhash":"[0-9a-f]{64}"/, `"prevhash":"${before}"`);
      if (changed === record) throw new Error('nothing was rewritten');
      before = sha256(changed);
      await admin.query(`update regulator.fact set record = $2, hash = decode($3, 'hex') where position = $1`, [
        place,
        changed,
        before,
      ]);
      await admin.query(
        `update bus.log set record = $2, hash = $3 where id = (select id from regulator.fact where position = $1)`,
        [place, changed, before],
      );
    }
    const source = `(select source from regulator.chain where chain_no = (select chain_no from regulator.fact where position = ${position}))`;
    for (const table of heads) await admin.query(`update ${table} set hash = $1 where source = ${source}`, [before]);
    await admin.query(`update regulator.chain set head_hash = $1 where source = ${source}`, [before]);
  };
  return {
    sql,
    during: async (deed, look) => {
      for (const table of [...touched, ...heads])
        await sql(`create temp table ${copyOf(table)} as select * from ${table}`);
      try {
        await deed();
        await look();
      } finally {
        await restore();
      }
    },
    reseal,
    rewrite: (position, from, to) => reseal(position, (record) => record.replace(from, to)),
    forgetTree: () => sql('delete from regulator.tree_node'),
    forgetCheckpoints: async () => {
      for (const table of kept.toReversed()) await sql(`delete from ${table}`);
    },
  };
};
