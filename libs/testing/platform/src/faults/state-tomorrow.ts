import { randomBytes } from 'node:crypto';
import { canonicalJson, sha256Hex, uuidV7, type Json } from '@huihuan/kernel-domain';
import { openServiceSigner } from '@huihuan/platform-signing';
import pg from 'pg';
import type { ServiceName } from '../network/service-names.ts';
import { testSigningKey } from '../network/test-signing-key.ts';

export interface TomorrowsFact {
  readonly service: ServiceName;
  /** A chain of that service to which nothing else is added at this moment. */
  readonly source: string;
  readonly topic: string;
  /** A type, or a version of one, that no process of today knows. */
  readonly type: string;
  readonly data: Json;
}

const head = `
  insert into chain_head as head (source, seq, hash) values ($1, 0, repeat('0', 64))
  on conflict (source) do update set seq = head.seq returning seq::int as seq, hash`;

const write = `
  insert into bus.log (service, id, topic, key, type, source, site_seq, hash, record)
  values ($1, $2::uuid, $3, $2::text, $4, $5, $6, $7, $8)`;

/**
 * States a fact in the outbox of a service, in the chain of the source, as a process of its next version would.
 * @returns the id of the event
 */
export const stateTomorrow = async (databaseUrl: string, fact: TomorrowsFact): Promise<string> => {
  const { service, source, topic, type, data } = fact;
  const client = new pg.Client({ connectionString: databaseUrl, options: `-c search_path=${service}` });
  await client.connect();
  try {
    await client.query('begin');
    const [before] = (await client.query<{ seq: number; hash: string }>(head, [source])).rows;
    if (before === undefined) throw new Error(`there is no chain of ${source}`);
    const id = uuidV7(Date.now(), randomBytes(10));
    const [seq, time] = [before.seq + 1, new Date().toISOString()];
    const unsigned = {
      ...{ specversion: '1.0', datacontenttype: 'application/json', id, type, source, subject: id, time },
      ...{ correlationid: id, causationid: id, siteseq: seq, prevhash: before.hash, data },
      ...{ actor: { service }, evidence: 1 },
    };
    const signer = openServiceSigner({ HUIHUAN_SIGNING_KEY: testSigningKey }, service);
    const signature = { kid: signer.kid, by: 'server', value: signer.sign(canonicalJson(unsigned)) };
    const record = canonicalJson({ ...unsigned, signature });
    const hash = sha256Hex(record);
    await client.query('update chain_head set seq = $2, hash = $3 where source = $1', [source, seq, hash]);
    await client.query(write, [`huihuan_${service}`, id, topic, type, source, seq, hash, record]);
    await client.query(`select pg_notify('huihuan_log', '')`);
    await client.query('commit');
    return id;
  } finally {
    await client.end();
  }
};
