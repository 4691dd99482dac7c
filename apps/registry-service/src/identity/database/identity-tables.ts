import { grantsOfStaff, timeOf } from '@huihuan/identity-domain';
import type { StaffFacts } from '@huihuan/registry-domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People with their roles, passwords and sign-ins. Staff of the version before become persons who hold their role at each
 * of their sites. A password stands here only as an argon2id hash, a refresh token only as its digest, and who guessed
 * only as a keyed digest.
 */
export class IdentityTables1764000001100 implements MigrationInterface {
  readonly name = 'IdentityTables1764000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await bringStaffAlong(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tablesSql = `
  create table person (
    person_id uuid primary key,
    display_name text not null,
    active boolean not null default true,
    registered_by uuid references person,
    registered_at timestamptz not null default now()
  );

  -- a role for a scope; \`grant\` is a word of SQL
  create table role_grant (
    grant_id uuid primary key,
    person_id uuid not null references person,
    role text not null,
    scope_kind text not null,
    site_id uuid references site,
    area_code text references area,
    valid_from timestamptz not null,
    valid_to timestamptz,
    given_by uuid references person,
    -- whether the others have been told by an event
    told boolean not null,
    check ((scope_kind = 'site') = (site_id is not null)),
    check ((scope_kind = 'area') = (area_code is not null)),
    check (valid_to is null or valid_from <= valid_to)
  );
  create index role_grant_person on role_grant (person_id, grant_id);
  create index role_grant_site on role_grant (site_id, person_id) where site_id is not null;
  create index role_grant_administrator on role_grant (person_id) where role = 'system-administrator';
  create index role_grant_untold on role_grant (grant_id) where not told;

  create table credential_password (
    person_id uuid primary key references person,
    login text not null unique,
    -- none yet, or that of a demonstration account, which follows from a secret of the installation
    hash text,
    is_demo boolean not null default false,
    one_time boolean not null default false,
    -- a one-time password is good until then
    expires_at timestamptz
  );

  -- one sign-in: a family of refresh tokens of which the newest is good
  create table session (
    session_id uuid primary key,
    person_id uuid not null references person,
    client text not null check (client in ('browser', 'program')),
    opened_at timestamptz not null,
    last_used_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    check ((ended_at is null) = (end_reason is null))
  );
  create index session_open on session (person_id, session_id) where ended_at is null;

  create table refresh_token (
    digest bytea primary key,
    session_id uuid not null references session,
    parent bytea,
    state text not null check (state in ('fresh', 'used', 'superseded')),
    used_at timestamptz
  );
  create index refresh_token_session on refresh_token (session_id);
  create index refresh_token_parent on refresh_token (parent) where parent is not null;

  create table sign_in_failure (
    subject bytea primary key,
    failures int not null,
    last_at timestamptz not null
  );
  create index sign_in_failure_age on sign_in_failure (last_at)`;

interface StaffRow extends StaffFacts {
  readonly displayName: string;
}

const staffSql = `
  select staff_id as "staffId", role, site_ids as "siteIds", display_name as "displayName", active from staff`;

/** They hold their role since they were registered, which is when their id was made. */
const bringStaffAlong = async (runner: QueryRunner): Promise<void> => {
  const staff = (await runner.query(staffSql)) as StaffRow[];
  const now = Date.now();
  const grants = staff
    .filter(({ active }) => active)
    .flatMap((row) => grantsOfStaff(row, new Date(Math.min(timeOf(row.staffId), now))));
  await runner.query(
    'insert into person (person_id, display_name, active) select staff_id, display_name, active from staff',
  );
  await runner.query(
    `insert into role_grant (grant_id, person_id, role, scope_kind, site_id, valid_from, told)
     select held.grant_id, held.person_id, held.role, 'site', held.site_id, held.valid_from, false
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
              as held (grant_id, person_id, role, site_id, valid_from)
       join site on site.site_id = held.site_id`,
    [
      grants.map(({ grantId }) => grantId),
      grants.map(({ personId }) => personId),
      grants.map(({ role }) => role),
      grants.map(({ scope }) => (scope.kind === 'site' ? scope.siteId : null)),
      grants.map(({ from }) => from.toISOString()),
    ],
  );
};
