import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ServiceDatabase } from './service-database.ts';
import { rowsOf } from './tx.ts';

/** Answers may be forgotten; the ids of commands, and what they asked for, never are. */
export class ForgottenAnswers1764000035000 implements MigrationInterface {
  readonly name = 'ForgottenAnswers1764000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table command alter column answer drop not null;
      create index command_answered on command (at) where answer is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/**
 * Forgets the answers of the oldest commands of before a moment, a few in one transaction. Their ids stay: a request that comes
 * again after that is refused with `request.answer-forgotten`, and has no second effect.
 * @returns how many
 */
export const forgetAnswers = async (database: ServiceDatabase, before: Date, limit: number): Promise<number> =>
  (
    await rowsOf(
      database,
      `update command set answer = null where id in
         (select id from command where at < $1 and answer is not null order by at limit $2 for update skip locked)
       returning id`,
      [before, limit],
    )
  ).length;
