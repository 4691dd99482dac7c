import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Balances of dry mass, where moisture was measured, and what the tolerance is held against. */
export class DryBalances1764000080021 implements MigrationInterface {
  readonly name = 'DryBalances1764000080021';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['job', 'batch']) await runner.query(ofTable(table));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const judged = (figure: string, member: string): string => `
    add column judged_${figure} bigint generated always as (
      case when dry ->> 'basis' = 'dry' then (dry ->> '${member}')::bigint else ${figure} end) stored`;

const ofTable = (table: string): string => `
  -- the balance as the event has it; null where not everything was measured
  alter table ${table} add column dry jsonb;
  alter table ${table} ${judged('input_grams', 'inputGrams')}, ${judged('difference_grams', 'differenceGrams')},
    ${judged('tolerance_grams', 'toleranceGrams')};
  drop index if exists ${table}_unbalanced;
  create index ${table}_judged_unbalanced on ${table} (closing_position)
    where abs(judged_difference_grams) > judged_tolerance_grams;`;
