import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom the list of the sender names as the driver, in the books of the receiver: at its gate the driver signs for the sender. Of
 * what was announced before, the books do not say; then the sender's books know.
 */
export class IncomingDriver1764000031001 implements MigrationInterface {
  readonly name = 'IncomingDriver1764000031001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table incoming add column driver_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
