import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Goods leave their bay with whatever takes them out of the stock, into a container or onto the line, and a container when it
 * is released or dispatched. The tables see to it themselves, so that what an older version beside this one takes out does not
 * lie in its old bay for good.
 */
export class LeftBays1764000082030 implements MigrationInterface {
  readonly name = 'LeftBays1764000082030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update holding set bay_id = null, placed_at = null
       where bay_id is not null and (state not in ('in-stock', 'reserved') or container_id is not null);
      create function leave_bay() returns trigger language plpgsql as $$
        begin
          new.bay_id := null;
          new.placed_at := null;
          return new;
        end $$;
      create trigger left_bay before update on holding for each row
        when (new.bay_id is not null and (new.state not in ('in-stock', 'reserved') or new.container_id is not null))
        execute function leave_bay();
      update container set bay_id = null, placed_at = null where bay_id is not null and state <> 'packed';
      create trigger left_bay before update on container for each row
        when (new.bay_id is not null and new.state <> 'packed')
        execute function leave_bay();`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
