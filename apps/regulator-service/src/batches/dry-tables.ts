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

/**
 * Up to where the archive was read for dry mass, and for vehicles of an opening stock: an older version beside this one drops
 * both members, takes such stock for vehicles handed in, and moves only the heads that it knows.
 */
export class DryHead1764000080022 implements MigrationInterface {
  readonly name = 'DryHead1764000080022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dry_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into dry_head (position) values (0);`);
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
