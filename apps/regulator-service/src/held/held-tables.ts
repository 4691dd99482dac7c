import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the goods that a shipment holds from the shipment. Most items are in none, and stay out of the index. */
export class HeldOnTheRoad1764000083070 implements MigrationInterface {
  readonly name = 'HeldOnTheRoad1764000083070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index item_on_the_road on item (shipment_id) where shipment_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
