import { hexOf, leafOfRecord, openFrontier } from '@huihuan/evidence-domain';
import { openSigningKey, type SigningKey } from '@huihuan/evidence-signature';
import { newPrivateKey, privateKeyIn } from '@huihuan/platform-signing';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { newTestRegulator, type TestRegulator } from '../../spec/test-regulator.support.spec.ts';
import type { CheckpointDesk } from '../checkpoint-desk.ts';

export interface TestArchive {
  readonly regulator: TestRegulator;
  readonly database: ServiceDatabase;
  readonly desk: CheckpointDesk;
  readonly key: SigningKey;
  /** The clock of the desk; stands still unless moved. */
  readonly clock: { now: Date };
  /** Archives this many made-up facts, leaving gaps between their positions as repeated deliveries do. */
  fill(count: number): Promise<void>;
  /** The root over the archive as it stands, computed from all records one by one. */
  rootNow(): Promise<string>;
  records(): Promise<readonly string[]>;
  /** As its owner may: without what keeps the tables from accidents. */
  asOwner(...statements: readonly string[]): Promise<void>;
}

/** A regulator, and a desk with a key and a clock of its own. */
export const newTestArchive = async (): Promise<TestArchive> => {
  const regulator = await newTestRegulator();
  const { database } = regulator;
  const key = await openSigningKey(privateKeyIn(newPrivateKey())!);
  const clock = { now: new Date('2026-11-01T10:00:00.000Z') };
  const desk: CheckpointDesk = { database, key, newId, now: () => clock.now };
  const records = async (): Promise<readonly string[]> =>
    (await rowsOf<{ record: string }>(database, 'select record from fact order by position')).map(
      ({ record }) => record,
    );
  return {
    regulator,
    database,
    desk,
    key,
    clock,
    records,
    fill: async (count) => {
      await database.query(`insert into chain (source) values ('urn:huihuan:service:made-up') on conflict do nothing`);
      await database.query(
        `insert into fact (position, id, seq, chain_no, hash, record)
         select head.position + number * 3, gen_random_uuid(), head.position + number, chain_no, sha256('x'), '{"made-up":' || (head.position + number) || '}'
           from (select coalesce(max(position), 0) as position from fact) as head, chain, generate_series(1, $1::int) as number
          where source = 'urn:huihuan:service:made-up'`,
        [count],
      );
    },
    rootNow: async () => {
      const tree = openFrontier();
      for (const record of await records()) tree.append(leafOfRecord(record));
      return hexOf(tree.root());
    },
    asOwner: async (...statements) => {
      const tables = ['tree_node', 'checkpoint', 'checkpoint_log', 'checkpoint_key'];
      for (const table of tables) await database.query(`alter table ${table} disable trigger kept`);
      for (const statement of statements) await database.query(statement);
      for (const table of tables) await database.query(`alter table ${table} enable trigger kept`);
    },
  };
};
