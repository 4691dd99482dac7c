import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import type { TestDatabase } from '@huihuan/testing-database';
import type { RegistryOptions } from '../registry.ts';
import { ruleVersionsSql } from '../rules/rule-rows.ts';
import { newTestRegistry } from '../spec/registry.support.spec.ts';

let test: TestDatabase;
let registry: RegistryOptions;

/** A province's worth of rows: 200 counties of 100 sites, a truck and three people for each site. */
const fillSql = `
  insert into area select '410000', '省', 'province', null;
  insert into area select (410001 + n)::text, '县', 'county', '410000' from generate_series(0, 199) as n;
  insert into area select (410001 + n)::text || lpad(m::text, 3, '0'), '乡', 'township', (410001 + n)::text
    from generate_series(0, 199) as n, generate_series(1, 20) as m;
  insert into site
    select gen_random_uuid(), 'S-' || n, '场所', 'Site', case when n % 50 = 0 then 'transfer-station' else 'collection-point' end,
           case when n % 50 = 0 then null else 'fixed' end, (410001 + n % 200)::text, 113, 34, 'WGS84', true, 1000, 10,
           '{bulk}', '[]', true
      from generate_series(1, 20000) as n;
  insert into staff select gen_random_uuid(), 'attendant', array[site_id], true from site, generate_series(1, 3);
  insert into person (person_id, sealed_name) select staff_id, '\\x01' from staff;
  insert into role_grant select gen_random_uuid(), staff_id, 'attendant', 'site', site_ids[1], null, now(), null, null, true from staff;
  insert into role_grant
    select gen_random_uuid(), staff_id, 'system-administrator', 'network', null, null, now(), null, null, true from staff limit 5;
  insert into credential_password select staff_id, 'login-' || row_number() over (), null, false, false, null from staff;
  insert into session
    select gen_random_uuid(), staff_id, 'program', now(), now(), case when n % 4 > 0 then now() end, case when n % 4 > 0 then 'signed-out' end
      from staff, generate_series(1, 4) as n;
  insert into refresh_token
    select sha256((session_id::text || n)::bytea), session_id, case when n > 1 then sha256((session_id::text || (n - 1))::bytea) end, 'fresh', null
      from session, generate_series(1, 2) as n where ended_at is null;
  insert into sign_in_failure select sha256(n::text::bytea), 1, now() from generate_series(1, 50000) as n;
  insert into truck
    select gen_random_uuid(), '豫A' || row_number() over (), 1000, site_id, true from site;
  insert into rule_version (version_id, area_code, definition)
    select gen_random_uuid(), (410001 + n % 200)::text, '{}' from generate_series(1, 10000) as n;
  insert into rule_version (version_id, site_id, definition) select gen_random_uuid(), site_id, '{}' from site;
  analyze`;

beforeAll(async () => {
  ({ test, registry } = await newTestRegistry());
  for (const statement of fillSql.split(';')) await registry.database.query(statement);
});

afterAll(() => test.drop());

const planOf = async (sql: string): Promise<string> =>
  (await rowsOf<{ 'QUERY PLAN': string }>(registry.database, `explain ${sql}`))
    .map((row) => row['QUERY PLAN'])
    .join('\n');

describe('the queries of the registry go by an index', () => {
  it.each([
    ['sites of a county', `select * from site where area_code like '410055%' order by code limit 1001`, 'site_area'],
    [
      'a page of the sites of a kind',
      `select * from site where kind = 'transfer-station' and code > 'S-500' order by code limit 101`,
      'site_kind',
    ],
    ['a page of all sites', `select * from site where code > 'S-500' order by code limit 101`, 'site_code_key'],
    ['the site with a code', `select * from site where code = 'S-77'`, 'site_code_key'],
    [
      'staff of a site',
      `select * from staff where site_ids @> array['019b8cec-b031-774f-97be-d31094c8e8c3'::uuid] order by staff_id`,
      'staff_site',
    ],
    ['the truck with a plate', `select * from truck where plate = '豫A77' and active = true`, 'truck_plate'],
    [
      'grants of a person',
      `select * from role_grant where person_id = '019b8cec-b031-774f-97be-d31094c8e8c3' order by grant_id`,
      'role_grant_person',
    ],
    [
      'people of a site',
      `select person.* from person where person.person_id in (select person_id from role_grant where site_id = '019b8cec-b031-774f-97be-d31094c8e8c3') order by person.person_id limit 101`,
      'role_grant_site',
    ],
    [
      'other system administrators',
      `select count(distinct role_grant.person_id) from role_grant join person using (person_id) where role = 'system-administrator' and person.active`,
      'role_grant_administrator',
    ],
    [
      'grants that nobody was told of',
      'select * from role_grant where not told order by grant_id',
      'role_grant_untold',
    ],
    [
      'the account of a login',
      `select * from credential_password join person using (person_id) where login = 'login-77'`,
      'credential_password_login_key',
    ],
    [
      'open sessions of a person',
      `select * from session where person_id = '019b8cec-b031-774f-97be-d31094c8e8c3' and ended_at is null order by session_id`,
      'session_open',
    ],
    ['the session of a refresh token', `select * from refresh_token where digest = '\\x00'`, 'refresh_token_pkey'],
    ['what a token was answered with', `select 1 from refresh_token where parent = '\\x00'`, 'refresh_token_parent'],
    [
      'tokens of ended sessions',
      `delete from refresh_token where session_id = any('{019b8cec-b031-774f-97be-d31094c8e8c3}'::uuid[])`,
      'refresh_token_session',
    ],
    ['failures of a login', `select * from sign_in_failure where subject = '\\x00'`, 'sign_in_failure_pkey'],
    [
      'failures that are long over',
      `select subject from sign_in_failure where last_at < now() - interval '1 day' order by last_at limit 100`,
      'sign_in_failure_age',
    ],
    [
      'local rules of a site and the areas around it',
      ruleVersionsSql
        .replace('$1::text[]', `array['410000', '410055']`)
        .replace('$2::uuid', `'019b8cec-b031-774f-97be-d31094c8e8c3'::uuid`),
      'rule_version_site',
    ],
    ['areas below another', `select * from area where parent = '410055' order by code`, 'area_parent'],
  ])('%s', async (_, sql, index) => {
    const plan = await planOf(sql);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});
