import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dismantling jobs, and what became of what in them. */
export class ProcessingTables1764000000003 implements MigrationInterface {
  readonly name = 'ProcessingTables1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [jobs, genealogy, identifiersInStock]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const jobs = `
  create table job (
    job_id uuid primary key,
    site_id uuid not null,
    state text not null check (state in ('open', 'closed', 'cancelled')),
    -- the job as the domain has it; the columns beside it are what lists show
    book jsonb not null,
    inputs int not null,
    input_grams bigint not null,
    outputs int not null,
    output_grams bigint not null,
    loss_grams bigint not null,
    difference_grams bigint,
    explained boolean not null,
    at timestamptz not null,
    ended_at timestamptz
  );
  create index job_of_site on job (site_id, at);
  create index job_of_site_in_state on job (site_id, state, at);`;

const genealogy = `
  -- of closed jobs: an item comes out of one job at most, and goes into one at most
  create table job_item (
    item_id uuid not null,
    side text not null check (side in ('input', 'output')),
    job_id uuid not null references job,
    primary key (item_id, side)
  );`;

/** Outputs may carry numbers that an item in these books carries already. */
const identifiersInStock = `
  create index holding_identifiers on holding using gin (identifiers jsonb_path_ops)
    where state in ('in-stock', 'packed', 'reserved', 'in-process', 'in-transit') and identifiers <> '[]';`;
