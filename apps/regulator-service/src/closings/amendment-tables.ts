import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What amendments change of the figures that had counted an item, and which items were amended. */
export class AmendmentTables1764000065000 implements MigrationInterface {
  readonly name = 'AmendmentTables1764000065000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amended_item (item_id uuid primary key);

      create table figure_amendment (
        event_id uuid not null,
        -- the event that had counted the item
        counted_id uuid not null,
        class_code text not null,
        item_id uuid not null,
        site_id uuid not null,
        month date not null,
        kind text not null,
        items int not null,
        grams bigint not null,
        -- of the amendment
        position bigint not null,
        -- how far the archive was when it took effect
        since bigint not null,
        primary key (event_id, counted_id, class_code)
      );
      create index figure_amendment_of_month on figure_amendment (month, kind);
      create index figure_amendment_of_item on figure_amendment (item_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
