import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that this service has published, the present one last. */
export class PublishedKeys1764000005001 implements MigrationInterface {
  readonly name = 'PublishedKeys1764000005001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_key (
        place bigint generated always as identity primary key,
        kid text not null,
        at timestamptz not null
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
