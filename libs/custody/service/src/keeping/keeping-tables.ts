import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has ended at a site by its day, the vehicles that it took apart in the order of their list, and the records of videos. */
export class KeepingIndexes1764000078000 implements MigrationInterface {
  readonly name = 'KeepingIndexes1764000078000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index holding_ended on holding (site_id, family, since)
        where state in ('handed-over', 'consumed', 'closed');
      create index holding_dismantled on holding (site_id, since desc, item_id desc)
        where family = 'vehicle' and state = 'consumed';
      create index item_step_video on item_step (occurred_at)
        where step = 'dismantling-video' and result = 'done';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
