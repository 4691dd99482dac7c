import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bays of each site, and in which of them goods and containers lie. What came before bays is in none. */
export class BayTables1764000081030 implements MigrationInterface {
  readonly name = 'BayTables1764000081030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bay (
        bay_id uuid primary key,
        site_id uuid not null,
        code text not null,
        is_retired boolean not null,
        facts jsonb not null
      );
      create index bay_of_site on bay (site_id, code);
      create unique index bay_code_in_use on bay (site_id, upper(code)) where not is_retired;
      alter table holding add column bay_id uuid, add column placed_at timestamptz;
      alter table container add column bay_id uuid, add column placed_at timestamptz;
      create index holding_in_bay on holding (site_id, bay_id, arrived_at, item_id) include (grams)
        where bay_id is not null;
      create index container_in_bay on container (site_id, bay_id) where bay_id is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What waits to be put into a bay, in tiers whose sites have bays: at the others everything would stand in it. */
export class UnplacedGoods1764000081031 implements MigrationInterface {
  readonly name = 'UnplacedGoods1764000081031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index holding_unplaced on holding (site_id, arrived_at, item_id) include (grams)
        where bay_id is null and container_id is null and state in ('in-stock', 'reserved');`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
