import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alarms, the rules of areas for them, and what the search for causes needs. */
export class AlarmTables1764000025000 implements MigrationInterface {
  readonly name = 'AlarmTables1764000025000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [alarms, causes, licences]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const alarms = `
  -- What the regulator said of alarms, by its number in the chain of the regulator: whatever the order of arrival, the same.
  create table alarm_fact (
    seq bigint primary key,
    alarm_id uuid not null,
    fact jsonb not null
  );
  create index alarm_fact_of_alarm on alarm_fact (alarm_id);

  create sequence alarm_change;
  create table alarm (
    alarm_id uuid primary key,
    kind text not null,
    subject text not null,
    occurrence int not null,
    site_ids uuid[] not null,
    about jsonb not null,
    since timestamptz not null,
    measured float8 not null,
    limit_value float8 not null,
    raised_at timestamptz not null,
    progress text not null,
    owner_id uuid,
    cleared_at timestamptz,
    -- Grows with every change of any alarm: where a stream stands.
    changed bigint not null
  );
  create index alarm_of_cause on alarm (kind, subject, occurrence desc);
  create index alarm_alive on alarm (kind, subject) where cleared_at is null;
  create index alarm_newest on alarm (raised_at desc, alarm_id desc);
  create index alarm_wanting on alarm (raised_at desc, alarm_id desc) where progress <> 'closed';
  create index alarm_by_change on alarm (changed);

  create table alarm_rule (
    kind text not null,
    -- Empty: everywhere.
    area_code text not null,
    prefix text not null,
    -- Null: none of its own, that of the area around it holds.
    is_on boolean,
    limit_value float8,
    reason text not null,
    by_person_id uuid,
    set_at timestamptz not null,
    seq bigint not null,
    primary key (kind, area_code)
  )`;

const causes = `
  -- What may become an alarm when it lasts, and since when it has been seen.
  create table alarm_suspicion (
    kind text not null,
    subject text not null,
    seen_at timestamptz not null,
    primary key (kind, subject)
  );
  -- Up to where facts were searched for causes that stay what they are.
  create table alarm_watch (kind text primary key, position bigint not null);

  create index shipment_due on shipment (expected_at) where state = 'in-transit';
  create index shipment_of_truck on shipment (plate, dispatched_at) where plate is not null;
  create index job_unbalanced on job (closing_position) where abs(difference_grams) > tolerance_grams`;

/** The registry has told them all along; nobody kept them here. */
const licences = `
  alter table site add column licences jsonb not null default '[]';
  with told as (
    select fact.seq, case when record like '%"type":"cn.huihuan.site.changed.v1"%' then record::jsonb #> '{data,site}'
                          else record::jsonb -> 'data' end as site
      from fact join chain using (chain_no)
     where chain.site_id is null
       and (record like '%"type":"cn.huihuan.site.registered.v1"%' or record like '%"type":"cn.huihuan.site.changed.v1"%'))
  update site set licences = told.site -> 'licences'
    from told
   where site.site_id = (told.site ->> 'siteId')::uuid and told.seq = site.seq and jsonb_typeof(told.site -> 'licences') = 'array'`;
