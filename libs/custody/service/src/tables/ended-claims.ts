import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the life of what carried an identifier ended. Of vehicles that these books sent on and that ended elsewhere before this was
 * kept, it is not known any more: what comes under their VIN is asked about like what was taken apart.
 */
export class EndedClaims1764000083050 implements MigrationInterface {
  readonly name = 'EndedClaims1764000083050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identifier_claim
        add column ended_by text check (ended_by in ('closed', 'dismantled', 'unknown')),
        add constraint ended_is_released check (ended_by is null or released_at is not null);
      update identifier_claim set ended_by = 'unknown'
       where kind = 'vin' and released_at is not null and item_id in (select item_id from ended_item);
      create index identifier_ended on identifier_claim (kind, value) where ended_by is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
