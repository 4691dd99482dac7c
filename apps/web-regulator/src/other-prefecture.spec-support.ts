import { startPages } from '@huihuan/testing-browser';
import type { PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { collectGoods, workerOf, type Worker } from './network.spec-support.ts';

/** A prefecture with books of its own, whose facts come to the regulator's over a line that may lose some for a while. */
export interface OtherPrefecture {
  readonly siteId: string;
  /** Takes goods in at its site; gives the id of the item. */
  collect(goods: Parameters<typeof collectGoods>[2]): Promise<string>;
  /** Hands the facts of its site with these numbers on to the log where the regulator listens. */
  handOn(toUrl: string, ...siteSeqs: readonly number[]): Promise<void>;
  stop(): Promise<void>;
}

const members = 'service, id, topic, key, type, source, site_seq, hash, record';

const rowsOfSite = (siteId: string, siteSeqs: readonly number[]) => ({
  text: `select ${members} from bus.log where source = $1 and site_seq = any ($2::bigint[])`,
  values: [`urn:huihuan:site:${siteId}`, siteSeqs],
});

const append = `
  insert into bus.log (${members})
  select ${members} from jsonb_to_recordset($1::jsonb)
    as row (service name, id uuid, topic text, key text, type text, source text, site_seq bigint, hash text, record text)`;

const connected = async <Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const handOn = async (fromUrl: string, toUrl: string, found: ReturnType<typeof rowsOfSite>): Promise<void> => {
  const rows = await connected(fromUrl, async (client) => (await client.query<object>(found)).rows);
  const missing = found.values[1]!.length - rows.length;
  if (missing > 0) throw new Error(`${missing} of these facts were never stated`);
  await connected(toUrl, async (client) => {
    await client.query(append, [JSON.stringify(rows)]);
    await client.query(`select pg_notify('huihuan_log', '')`);
  });
};

const attendantOf = async (platform: PlatformProcess, login: string): Promise<Worker & { readonly siteId: string }> => {
  const worker = await workerOf(platform.url, login);
  const [siteId] = worker.person.siteIds;
  if (siteId === undefined) throw new Error(`${login} works at no site`);
  return { ...worker, siteId };
};

/** @param login of an attendant; nothing else may be stated at that site where the regulator listens */
export const startOtherPrefecture = async (login: string): Promise<OtherPrefecture> => {
  const platform = await startPages();
  const attendant = await attendantOf(platform, login);
  const { siteId } = attendant;
  return {
    siteId,
    collect: (goods) => collectGoods(attendant, siteId, goods),
    handOn: (toUrl, ...siteSeqs) => handOn(platform.database.url, toUrl, rowsOfSite(siteId, siteSeqs)),
    stop: () => platform.stop(),
  };
};
