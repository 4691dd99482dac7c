import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed, and every eighth level of the Merkle tree over the archive (docs/adr/0017). */
export class CheckpointTables1764000001020 implements MigrationInterface {
  readonly name = 'CheckpointTables1764000001020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tree, signed, kept]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/**
 * Complete subtrees of 256, 65,536 … leaves. Leaves are the facts of the archive in the order of their positions and are
 * computed from them; positions have gaps, so the subtrees of 256 say with which position they end.
 */
const tree = `
  create table tree_node (
    level smallint not null,
    index bigint not null,
    digest bytea not null,
    last_position bigint,
    primary key (level, index),
    check ((level = 8) = (last_position is not null))
  );
  create unique index tree_node_by_position on tree_node (last_position) where level = 8`;

const signed = `
  create table checkpoint_log (
    log_no int generated always as identity primary key,
    log_id uuid not null unique,
    begun_at timestamptz not null
  );

  create table checkpoint_key (
    kid text primary key,
    jwk jsonb not null,
    first_used_at timestamptz not null
  );

  create table checkpoint (
    -- 1, 2, 3 … in the order of signing, over all logs.
    number bigint primary key,
    log_no int not null references checkpoint_log,
    size bigint not null,
    hash text not null unique,
    -- What was signed, as canonical JSON, and the whole with its signature.
    record text not null,
    signed text not null,
    kid text not null references checkpoint_key,
    signed_at timestamptz not null,
    unique (log_no, size)
  )`;

/** Against accidents. Whoever owns the tables can take it away: what protects against that is that others keep checkpoints. */
const kept = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% keeps what was signed as it is', tg_table_name;
  end $$;
  create trigger kept before update or delete or truncate on tree_node execute function refuse_change();
  create trigger kept before update or delete or truncate on checkpoint_log execute function refuse_change();
  create trigger kept before update or delete or truncate on checkpoint_key execute function refuse_change();
  create trigger kept before update or delete or truncate on checkpoint execute function refuse_change()`;
