import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Moves of traction batteries that the traceability platform is told of, what was submitted there, and by when at each site and
 * day. Read from the archive by a head of its own: an older version beside this one moves only those that it knows, and writes
 * none of these rows.
 */
export class BatteryReports1764000083020 implements MigrationInterface {
  readonly name = 'BatteryReports1764000083020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table battery_move (
        move text not null,
        item_id uuid not null,
        -- the shipment or job
        of_id uuid not null,
        -- the site that reports it
        site_id uuid not null,
        -- nothing is owed any more: the number came back, or the battery went back to its sender; never unsaid
        is_done boolean not null default false,
        primary key (item_id, of_id, move)
      );
      create index battery_move_owed on battery_move (site_id, of_id, move) where not is_done;

      -- what both sides settled back to the sender: it never left
      create table battery_return (
        item_id uuid not null,
        -- the shipment
        of_id uuid not null,
        primary key (item_id, of_id)
      );

      create table battery_filing (
        site_id uuid not null,
        filing_id uuid not null,
        -- of the fact in the chain of its site: the highest holds
        seq bigint not null,
        submitted_on date not null,
        item_ids uuid[] not null,
        -- null in those that only name items
        moves jsonb,
        -- null until the platform has answered
        receipt_number text,
        primary key (site_id, filing_id)
      );
      create index battery_filing_of_items on battery_filing using gin (item_ids);

      create table battery_clock (
        site_id uuid not null,
        move text not null,
        -- of the move
        day date not null,
        -- last day of its report
        due_on date not null,
        primary key (site_id, move, day)
      );

      create table battery_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into battery_head (position) values (0);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
