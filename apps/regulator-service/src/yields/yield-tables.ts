import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What closed dismantling jobs made of their inputs. Filled from the archive when somebody asks and now and then: whole also
 * where jobs were closed before this, or are heard of by an older version beside this one.
 */
export class YieldTables1764000054000 implements MigrationInterface {
  readonly name = 'YieldTables1764000054000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table job add column yields_counted boolean not null default false;
      create index job_to_count on job (closing_position) where closing_position is not null and not yields_counted;

      create table job_yield (
        job_id uuid primary key,
        site_id uuid not null,
        closed_at timestamptz not null,
        -- of all inputs; null where they were of several classes
        class_code text,
        inputs int not null,
        input_grams bigint not null,
        loss_grams bigint not null,
        -- grams by class of the output
        outputs jsonb not null
      );
      create index job_yield_of_class on job_yield (site_id, class_code, closed_at);
      create index job_yield_of_vehicles on job_yield (closed_at desc, job_id) where starts_with(class_code, 'vehicle.');

      -- The same by month in China; '' as class stands for jobs with several.
      create table yield_input_month (
        month date not null,
        site_id uuid not null,
        class_code text not null,
        jobs int not null,
        inputs int not null,
        input_grams bigint not null,
        loss_grams bigint not null,
        primary key (month, site_id, class_code)
      );
      create table yield_output_month (
        month date not null,
        site_id uuid not null,
        class_code text not null,
        output_class text not null,
        grams bigint not null,
        primary key (month, site_id, class_code, output_class)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
