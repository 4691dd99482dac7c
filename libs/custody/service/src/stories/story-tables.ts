import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the form of its family says of an item, and the steps that were done to it, at whichever site. */
export class ItemStories1764000043000 implements MigrationInterface {
  readonly name = 'ItemStories1764000043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item_details (
        item_id uuid primary key,
        details jsonb not null,
        -- the event that said it after the hand-in, of which the latest holds; null for the hand-in itself
        said_by uuid
      );
      create table item_step (
        step_id uuid primary key,
        item_id uuid not null,
        site_id uuid not null,
        step text not null,
        result text not null,
        details jsonb not null,
        evidence jsonb not null,
        staff_id uuid,
        witness_id uuid,
        -- the record that was wrong and that this one takes the place of; it may be heard of later than this one
        corrects uuid,
        occurred_at timestamptz not null
      );
      create index item_step_of_item on item_step (item_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
