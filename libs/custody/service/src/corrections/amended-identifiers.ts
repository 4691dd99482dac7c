import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What amendments said last of the identifiers of items, so that one heard late takes nothing back; and which items, sent on
 * from here, have ended elsewhere: an amendment heard after that claims nothing for them.
 */
export class AmendedIdentifiers1764000079000 implements MigrationInterface {
  readonly name = 'AmendedIdentifiers1764000079000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amended_identifier (
        item_id uuid not null,
        kind text not null,
        value text not null,
        custody_seq int not null,
        is_carried boolean not null,
        primary key (item_id, kind, value)
      );
      create table ended_item (item_id uuid primary key);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Who carries a number at a station, which claims none of what it takes over: found without reading through the stock. */
export class HoldingIdentifiers1764000079001 implements MigrationInterface {
  readonly name = 'HoldingIdentifiers1764000079001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index holding_identifiers on holding using gin (identifiers jsonb_path_ops) with (fastupdate = off)
       where state in ('in-stock', 'packed', 'reserved', 'in-process', 'in-transit') and identifiers <> '[]';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
