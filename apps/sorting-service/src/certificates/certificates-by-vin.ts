import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A vehicle that came in again has another id, and the same VIN: certificates that count are found by it, older ones as well. */
export class CertificatesByVin1764000083051 implements MigrationInterface {
  readonly name = 'CertificatesByVin1764000083051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index certificate_by_vin on certificate using gin ((book -> 'identifiers') jsonb_path_ops)
       where kind = 'vehicle-recovery' and not is_void`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
