import { uniqueIdentifierKinds } from '@huihuan/contracts-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conflicts that turn out to be none, and the ways to the identifiers that several items have carried. */
export class ConflictWithdrawals1764000001002 implements MigrationInterface {
  readonly name = 'ConflictWithdrawals1764000001002';

  async up(runner: QueryRunner): Promise<void> {
    const kinds = uniqueIdentifierKinds.map((kind) => `'${kind}'`).join();
    await runner.query(`
      -- The state may be 'withdrawn' as well; the reason says why.
      alter table conflict add column withdrawn_at timestamptz;
      create index conflict_about on conflict (value, kind);
      drop index conflict_open;
      -- Few are shared: this stays small, and writing the others does not touch it.
      create index identifier_shared on identifier_claim using gin (item_ids) where cardinality(item_ids) > 1;

      -- What was judged by the order of arrival is judged once more at the next start, by the facts.
      create table unjudged_identifier (
        value text not null,
        kind text not null,
        primary key (value, kind)
      );
      insert into unjudged_identifier
        select value, kind from identifier_claim where cardinality(item_ids) > 1 and kind in (${kinds})`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
