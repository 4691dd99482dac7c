import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books of one tier: what its sites hold, send, receive and dispute, and its copy of the registry. */
export class CustodyTables1764000000002 implements MigrationInterface {
  readonly name = 'CustodyTables1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [localCopies, holdings, handover, identity]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const localCopies = `
  create table site (
    site_id uuid primary key,
    kind text not null,
    area_code text not null,
    active boolean not null,
    facts jsonb not null,
    -- place of the last event that said it, so that a late older one does not win
    said_by bigint not null
  );
  create index site_by_kind on site (kind, area_code);
  create table staff (staff_id uuid primary key, facts jsonb not null, said_by bigint not null);
  create table truck (truck_id uuid primary key, facts jsonb not null, said_by bigint not null);
  create table catalogue_class (
    class_code text not null,
    valid_from date not null,
    facts jsonb not null,
    said_by bigint not null,
    primary key (class_code, valid_from)
  );`;

const holdings = `
  create table holding (
    item_id uuid not null,
    site_id uuid not null,
    tracking text not null,
    family text not null,
    class_code text not null,
    grams bigint not null check (grams > 0),
    identifiers jsonb not null,
    custody_seq int not null,
    state text not null check (state in
      ('in-stock', 'packed', 'reserved', 'in-process', 'in-transit', 'handed-over', 'consumed', 'closed')),
    shipment_id uuid,
    container_id uuid,
    job_id uuid,
    grade text,
    blocked_by text[] not null default '{}',
    since timestamptz not null default now(),
    primary key (item_id, site_id)
  );
  create index holding_stock on holding (site_id, class_code, item_id)
    include (family, grams) where state in ('in-stock', 'packed', 'reserved', 'in-process');
  create index holding_blocked on holding using gin (blocked_by) where blocked_by <> '{}';
  create table container (
    container_id uuid primary key,
    site_id uuid not null,
    kind text not null,
    code text not null,
    state text not null,
    item_ids uuid[] not null,
    shipment_id uuid,
    at timestamptz not null default now()
  );
  create index container_at_site on container (site_id, state);
  -- conflicts of identifiers that are open, so that an item that arrives meanwhile is blocked as well
  create table open_conflict (conflict_id uuid primary key, item_ids uuid[] not null);
  create index open_conflict_items on open_conflict using gin (item_ids);
  -- what settled conflicts took from items: a list that was on its way meanwhile still names it
  create table lost_identifier (item_id uuid not null, kind text not null, value text not null,
    primary key (item_id, kind, value));`;

const handover = `
  create table outgoing (
    shipment_id uuid primary key,
    from_site_id uuid not null,
    to_site_id uuid not null,
    state text not null,
    truck_id uuid,
    driver_id uuid,
    expected_at timestamptz,
    sealed_digest text,
    dispatched_at timestamptz,
    received_at timestamptz,
    reason text,
    items int not null default 0,
    grams bigint not null default 0,
    at timestamptz not null default now()
  );
  create index outgoing_of_site on outgoing (from_site_id, state, at);
  create table outgoing_line (
    shipment_id uuid not null references outgoing,
    place bigint generated always as identity,
    item_id uuid not null,
    container_id uuid,
    item jsonb not null,
    primary key (shipment_id, item_id)
  );
  create table incoming (
    shipment_id uuid primary key,
    from_site_id uuid not null,
    to_site_id uuid not null,
    state text not null,
    truck_id uuid,
    plate text,
    sealed_digest text not null,
    dispatched_at timestamptz not null,
    expected_at timestamptz,
    received_at timestamptz,
    unexpected jsonb not null default '[]',
    items int not null,
    grams bigint not null,
    at timestamptz not null default now()
  );
  create index incoming_of_site on incoming (to_site_id, state, at);
  create table incoming_line (
    shipment_id uuid not null references incoming,
    place int not null,
    item_id uuid not null,
    container_id uuid,
    item jsonb not null,
    finding text,
    measured_grams bigint,
    reason text,
    primary key (shipment_id, item_id)
  );
  create table discrepancy (
    discrepancy_id uuid primary key,
    shipment_id uuid not null,
    from_site_id uuid not null,
    to_site_id uuid not null,
    kind text not null,
    state text not null,
    -- as it was opened; the settlement may name another
    item_id uuid,
    book jsonb not null,
    at timestamptz not null default now()
  );
  create index discrepancy_of_sender on discrepancy (from_site_id, state, at);
  create index discrepancy_of_receiver on discrepancy (to_site_id, state, at);
  create index discrepancy_of_shipment on discrepancy (shipment_id);`;

const identity = `
  -- which item carries an identifier of which there is one in the world
  create table identifier_claim (
    claim_id bigint generated always as identity primary key,
    kind text not null,
    value text not null,
    item_id uuid not null,
    place_kind text not null,
    place_id uuid not null,
    custody_seq int not null,
    since timestamptz not null default now(),
    released_at timestamptz
  );
  create unique index identifier_active_once on identifier_claim (kind, value) where released_at is null;
  create index identifier_of_item on identifier_claim (item_id);`;
