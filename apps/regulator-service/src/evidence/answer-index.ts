import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few facts about statements of devices among all of a chain, for the evidence of a handover. */
export class AnswerIndex1764000024001 implements MigrationInterface {
  readonly name = 'AnswerIndex1764000024001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index fact_about_statement on fact (chain_no) where record like '%"type":"cn.huihuan.statement.%'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
