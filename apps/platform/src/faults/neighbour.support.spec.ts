import { accessWith } from '@huihuan/platform-service';
import pg from 'pg';

/** A row of the log as somebody else writes it, right or wrong. */
export interface Row {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly record: string;
}

/**
 * Writes to the log of the box as a program of its own does, which is none of the five services: under a role of its own,
 * that may append like theirs.
 */
export const appendAsNeighbour = async (adminUrl: string, name: string, rows: readonly Row[]): Promise<void> => {
  const { url, role = '' } = (await accessWith(adminUrl, [name]))(name);
  const client = new pg.Client({ connectionString: url, options: `-c role=${role}` });
  await client.connect();
  try {
    await client.query(
      `insert into bus.log (id, topic, key, type, source, site_seq, hash, record)
       select id, topic, key, type, source, "siteSeq", encode(sha256(convert_to(record, 'UTF8')), 'hex'), record
         from jsonb_to_recordset($1::jsonb)
           as row (id uuid, topic text, key text, type text, source text, "siteSeq" bigint, record text)`,
      [JSON.stringify(rows)],
    );
    await client.query(`select pg_notify('huihuan_log', '')`);
  } finally {
    await client.end();
  }
};

/**
 * Copies a log into another, in an order that has nothing to do with that in which it was written; without the chain of a
 * service that has begun one of its own there.
 */
export const copyShuffled = async (fromUrl: string, toUrl: string, without: string): Promise<void> => {
  const [from, to] = [fromUrl, toUrl].map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([from.connect(), to.connect()]);
  try {
    const members = 'service, id, topic, key, type, source, site_seq, hash, record';
    const { rows } = await from.query(`select ${members} from bus.log where source <> $1 order by md5(id::text)`, [
      without,
    ]);
    const shuffled = rows.map((row: object, n) => ({ ...row, n }));
    await to.query(
      `insert into bus.log (${members})
       select ${members} from jsonb_to_recordset($1::jsonb)
         as row (service name, id uuid, topic text, key text, type text, source text, site_seq bigint, hash text, record text, n int)
        order by n`,
      [JSON.stringify(shuffled)],
    );
    await to.query(`select pg_notify('huihuan_log', '')`);
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
};
