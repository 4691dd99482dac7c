import { readEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { read, type Delivery, type Effect, type Reading } from '@huihuan/messaging-core';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keyTypes } from '../key-types.ts';

/**
 * What a tier heard said of keys, whether true or not: whoever reads it looks at the signatures. What is forged stands beside what
 * is true at the same place of a chain, and never instead of it.
 */
export class HeardOfKeys1764000080050 implements MigrationInterface {
  readonly name = 'HeardOfKeys1764000080050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table heard_of_key (
        source text not null,
        seq bigint not null,
        digest text not null,
        record text not null,
        primary key (source, seq, digest)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Keeps what is said of keys; the same again changes nothing. */
export const hearOfKeys: Effect = {
  types: keyTypes,
  apply: async (tx, deliveries: readonly Delivery[]) => {
    const column = columnsOf(deliveries);
    await tx.query(
      `insert into heard_of_key (source, seq, digest, record)
       select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) on conflict do nothing`,
      [
        column('text', ({ event }) => event.source),
        column('bigint', ({ event }) => event.siteSeq),
        column('text', ({ record }) => sha256Hex(record)),
        column('text', ({ record }) => record),
      ],
    );
  },
};

/** What was heard of keys but for these digests, each chain in its order. */
export const heardOfKeys = async (
  tx: Tx,
  but: readonly string[],
): Promise<readonly { readonly digest: string; readonly reading: Reading }[]> =>
  (
    await rowsOf<{ digest: string; record: string }>(
      tx,
      'select digest, record from heard_of_key where digest <> all ($1::text[]) order by source, seq',
      [but],
    )
  ).flatMap(({ digest, record }) => {
    const event = readEvent(record);
    if (!event.ok) return [];
    const { id, type, source, siteSeq } = event.value;
    return [{ digest, reading: read({ id, type, source, siteSeq, record, hash: digest, topic: '', key: '' }) }];
  });
