import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when goods lie at a site, and what is on its way to one, in the order in which screens ask for them. The time is kept
 * in milliseconds, because a page of answers is continued by it.
 */
export class StorageTables1764000022000 implements MigrationInterface {
  readonly name = 'StorageTables1764000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const statements = `
  alter table holding add column arrived_at timestamptz;
  -- of goods that are here already nothing older is known than the last change of their state
  update holding set arrived_at = date_trunc('milliseconds', since);
  alter table holding alter column arrived_at set not null, alter column arrived_at set default date_trunc('milliseconds', now());
  create index holding_by_arrival on holding (site_id, arrived_at, item_id)
    where state in ('in-stock', 'packed', 'reserved', 'in-process');
  create index incoming_on_its_way on incoming (to_site_id, (coalesce(expected_at, dispatched_at)), shipment_id)
    where state in ('expected', 'receiving');`;
