import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The projections of the regulator: everything here can be made again from the events. */
export class RegulatorTables1764000001000 implements MigrationInterface {
  readonly name = 'RegulatorTables1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [archive, goods, totals, handover, processing, places]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/**
 * Every event once, in the order in which it was projected: the inbox, the timeline and the source of the live streams.
 * Everything but the digest is said by the record, so nothing is stored twice.
 */
const archive = `
  create table projection_head (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    latest_at timestamptz
  );
  insert into projection_head (position) values (0);

  create table chain (
    chain_no int generated always as identity primary key,
    source text not null unique,
    site_id uuid unique,
    head_seq bigint not null default 0,
    head_hash text not null default repeat('0', 64),
    max_seq bigint not null default 0,
    events bigint not null default 0
  ) with (fillfactor = 50);

  -- What has arrived beyond a gap; empty as long as every chain is complete.
  create table chain_run (
    chain_no int not null references chain,
    from_seq bigint not null,
    to_seq bigint not null,
    first_prev_hash text not null,
    last_hash text not null,
    primary key (chain_no, from_seq)
  );

  create table chain_flaw (
    chain_no int not null references chain,
    seq bigint not null,
    kind text not null,
    primary key (chain_no, seq, kind)
  );

  create table fact (
    position bigint primary key,
    id uuid not null,
    seq bigint not null,
    chain_no int not null,
    hash bytea not null,
    -- Compressing the long ones would cost more time than everything else that is done with them.
    record text storage external not null,
    -- Finds an event again by its place in its chain. Two different events at one place both stay, as evidence.
    unique (chain_no, seq, id)
  )`;

const goods = `
  create table item (
    item_id uuid primary key,
    custody_seq int not null,
    grams int not null,
    tracking text,
    family text,
    class_code text,
    place_kind text,
    site_id uuid,
    shipment_id uuid,
    outcome text,
    consumed_by uuid,
    produced_by uuid,
    origin_site_id uuid,
    origin_at timestamptz,
    grade text,
    graded_at timestamptz,
    grade_event_id uuid,
    identifiers jsonb,
    -- Those that settled conflicts took away.
    lost jsonb,
    -- The facts that speak of the item: its timeline.
    positions bigint[] not null
  ) with (fillfactor = 80);
  create index item_consumed_by on item (consumed_by) where consumed_by is not null;
  create index item_produced_by on item (produced_by) where produced_by is not null;

  create table identifier_claim (
    value text not null,
    kind text not null,
    item_ids uuid[] not null,
    -- Those that lost the identifier when a conflict was settled.
    disowned uuid[] not null default '{}',
    primary key (value, kind)
  );

  create table conflict (
    conflict_id uuid primary key,
    kind text not null,
    value text not null,
    item_ids uuid[] not null,
    state text not null default 'open',
    opened_at timestamptz not null,
    genuine_item_id uuid,
    reason text,
    settled_at timestamptz
  );
  create index conflict_by_state on conflict (state, opened_at);
  create index conflict_open on conflict (value, kind) where state = 'open';
  create index conflict_blocks on conflict using gin (item_ids) where state = 'open';

  create table container (
    container_id uuid primary key,
    site_id uuid,
    kind text,
    code text,
    item_ids uuid[],
    packed_at timestamptz,
    released_at timestamptz
  );
  create index container_by_code on container (code)`;

/** Counters are written by every batch: room on the page keeps their updates out of the indexes. */
const totals = `
  create table stock (
    site_id uuid not null,
    class_code text not null,
    family text not null,
    items int not null,
    grams bigint not null,
    primary key (site_id, class_code)
  ) with (fillfactor = 50);

  create table site_stock (
    site_id uuid primary key,
    items int not null,
    grams bigint not null,
    position bigint not null
  ) with (fillfactor = 50);

  -- The flows of one site are found by skipping through the hours of the primary key (PostgreSQL 18).
  create table flow (
    hour timestamptz not null,
    site_id uuid not null,
    class_code text not null,
    kind text not null,
    items int not null,
    grams bigint not null,
    primary key (hour, site_id, class_code, kind)
  ) with (fillfactor = 70);

  create table flow_day (
    day date not null,
    site_id uuid not null,
    kind text not null,
    items int not null,
    grams bigint not null,
    primary key (day, site_id, kind)
  ) with (fillfactor = 50)`;

const handover = `
  create table shipment (
    shipment_id uuid primary key,
    from_site_id uuid,
    to_site_id uuid,
    plate text,
    sealed_digest text,
    dispatched_at timestamptz,
    expected_at timestamptz,
    received_at timestamptz,
    delivered_at timestamptz,
    items int,
    grams bigint,
    -- What is in its custody now.
    held_items int not null default 0,
    held_grams bigint not null default 0,
    state text generated always as (
      case when delivered_at is not null then 'delivered'
           when received_at is not null then 'received'
           else 'in-transit' end) stored,
    positions bigint[] not null default '{}',
    position bigint not null
  ) with (fillfactor = 80);
  create index shipment_by_change on shipment (position);
  create index shipment_in_transit on shipment (shipment_id) where held_items > 0;
  create index shipment_moving on shipment (shipment_id) where state = 'in-transit';

  create table discrepancy (
    discrepancy_id uuid primary key,
    shipment_id uuid not null,
    from_site_id uuid not null,
    to_site_id uuid not null,
    kind text,
    opened_item_id uuid,
    settled_item_id uuid,
    -- What the sender named as its own.
    held_item_ids uuid[] not null default '{}',
    class_code text,
    sent_grams int,
    received_grams int,
    tolerance_grams int,
    note text,
    opened_at timestamptz,
    proposal_id uuid,
    proposal_side text,
    proposal_resolution text,
    proposal_reason text,
    proposed_at timestamptz,
    proposal_event_id uuid,
    resolution text,
    place text,
    correction_grams int,
    settled_at timestamptz
  );
  create index discrepancy_open on discrepancy (opened_at) where settled_at is null;
  create index discrepancy_open_at on discrepancy (to_site_id) where settled_at is null;
  create index discrepancy_blocks on discrepancy (opened_item_id) where settled_at is null;
  create index discrepancy_holds on discrepancy using gin (held_item_ids) where settled_at is null;
  create index discrepancy_settled on discrepancy (settled_at) where settled_at is not null`;

const processing = `
  create table job (
    job_id uuid primary key,
    site_id uuid not null,
    started_at timestamptz,
    cancelled_at timestamptz,
    closed_at timestamptz,
    inputs int,
    outputs int,
    input_grams bigint,
    output_grams bigint,
    loss_grams bigint,
    difference_grams bigint,
    tolerance_grams bigint,
    explanation text,
    -- The fact that closed it, which lists inputs and outputs.
    closing_position bigint
  );
  create index job_of_site on job (site_id, closed_at);
  create index job_by_closing on job (closed_at)`;

const places = `
  create table site (
    site_id uuid primary key,
    code text not null,
    name text not null,
    name_en text not null,
    kind text not null,
    form text,
    area_code text not null,
    lon float8 not null,
    lat float8 not null,
    coordinate_system text not null,
    approximate boolean not null,
    capacity_grams bigint not null,
    active boolean not null,
    -- Place in the chain of the registry: the highest holds.
    seq bigint not null
  );
  create index site_by_area on site (area_code text_pattern_ops);

  create table area (
    code text primary key,
    name text not null,
    level text not null,
    parent text,
    seq bigint not null
  );

  create table goods_class (
    class_code text primary key,
    family text not null,
    tracking text not null,
    name_zh text not null,
    name_en text not null,
    seq bigint not null
  )`;
