import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which event a site said last how heavy an item in its stock is. Of what came in before, the books do not say: it is noted with
 * the next word about the weight.
 */
export class WeighingColumn1764000027002 implements MigrationInterface {
  readonly name = 'WeighingColumn1764000027002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table holding add column weighed_by uuid');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
