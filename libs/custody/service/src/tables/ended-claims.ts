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

/**
 * A number that an amendment or a settled conflict took from an item is not the number of what ended: it was marked as if it were,
 * and a vehicle that really has it was asked about.
 */
export class EndedAsCarried1764000083060 implements MigrationInterface {
  readonly name = 'EndedAsCarried1764000083060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update identifier_claim as claim set ended_by = null
       where ended_by is not null
         and (exists (select from amended_identifier as amended
                       where amended.item_id = claim.item_id and amended.kind = claim.kind
                         and amended.value = claim.value and not amended.is_carried)
           or exists (select from lost_identifier as lost
                       where lost.item_id = claim.item_id and lost.kind = claim.kind and lost.value = claim.value));`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
