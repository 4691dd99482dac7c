import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was put aside and decided keeps no request: it may hold numbers of a person. */
export class ForgetDecidedRequests1764000034002 implements MigrationInterface {
  readonly name = 'ForgetDecidedRequests1764000034002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update put_aside set request = '' where decision is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
