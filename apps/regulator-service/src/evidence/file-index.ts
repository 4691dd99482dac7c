import type { MigrationInterface, QueryRunner } from 'typeorm';
import { digestOfStored, isStored } from './files-named.ts';

/** Finds the fact by which a file came, by its digest, for the evidence of a handover that names the file. */
export class FileFactIndex1764000033000 implements MigrationInterface {
  readonly name = 'FileFactIndex1764000033000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index fact_of_file on fact ((${digestOfStored})) where ${isStored}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
