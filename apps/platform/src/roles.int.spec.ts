import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '@huihuan/platform-http';
import { accessByPassword, accessWith, type Access } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import pg from 'pg';
import { openPlatform, services, type Platform } from './index.ts';

const schemas = services.map(({ name }) => name);
const env = { HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else', HUIHUAN_DEMO: 'true' };

const denied = /permission denied/;
const forbidden: [what: string, sql: string, refusal: RegExp][] = [
  ['change the log', `update bus.log set record = '{}'`, denied],
  ['delete from the log', 'delete from bus.log', denied],
  ['empty the log', 'truncate bus.log', denied],
  ['drop the log', 'drop table bus.log', /must be owner/],
  ['switch off the protection of the log', 'alter table bus.log disable row level security', /must be owner/],
  ['make tables beside the log', 'create table bus.other (id int)', denied],
  ['make tables in public', 'create table public.other (id int)', denied],
  ['make schemas', 'create schema mine', denied],
  ['make roles', 'create role friend', denied],
  ['read passwords', 'select rolpassword from pg_authid', denied],
  ['read files of the server', `select pg_read_file('postgresql.conf')`, denied],
  ['run programs on the server', `copy (select 1) to program 'true'`, denied],
];

const appendAs = (service: string): string => `
  insert into bus.log (service, id, topic, key, type, source, site_seq, hash, record)
  values ('${service}', gen_random_uuid(), 't', 'k', 't', 'urn:huihuan:site:x', 1, 'h', '{}')`;

/** Opens the platform by these credentials and hands out connections that are what each service has. */
const withPlatform = (
  name: string,
  accessTo: (url: string) => Promise<(schema: string) => Access>,
  body: (connect: (schema: string) => Promise<pg.Client>) => void,
): void => {
  describe(name, () => {
    let test: TestDatabase;
    let platform: Platform;
    let access: (schema: string) => Access;
    const clients: pg.Client[] = [];

    beforeAll(async () => {
      test = await createTestDatabase([]);
      access = await accessTo(test.url);
      const log = createLog({ level: 'silent', destination: 'stdout', name: 'roles' });
      platform = await openPlatform({ access, log, env });
      await platform.caughtUp(30_000);
    });

    afterAll(async () => {
      await Promise.all(clients.map((client) => client.end()));
      await platform.app.close();
      await platform.stop();
      await test.drop();
    });

    body(async (schema) => {
      const { url, role } = access(schema);
      const client = new pg.Client({
        connectionString: url,
        ...(role === undefined ? {} : { options: `-c role=${role}` }),
      });
      await client.connect();
      clients.push(client);
      return client;
    });
  });
};

const eachRole = (connect: (schema: string) => Promise<pg.Client>): void => {
  describe.each(schemas)('the role of %s', (schema) => {
    let client: pg.Client;
    beforeAll(async () => {
      client = await connect(schema);
    });

    it('is no administrator and works under its own name', async () => {
      const { rows } = await client.query(
        `select current_user::text as name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls
           from pg_roles where rolname = current_user`,
      );
      expect(rows).toEqual([
        { name: `huihuan_${schema}`, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
      ]);
    });

    it('can read and write what is its own', async () => {
      const { rows } = await client.query<{ tables: number }>(
        'select count(*)::int as tables from pg_tables where schemaname = $1',
        [schema],
      );
      expect(rows[0]!.tables).toBeGreaterThan(2);
      await expect(client.query(`select * from ${schema}.migration`)).resolves.toBeDefined();
      await expect(client.query('select 1 from bus.log limit 1')).resolves.toBeDefined();
    });

    it('can read no table of any other service', async () => {
      const { rows } = await client.query<{ name: string }>(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'v', 'm') and n.nspname = any ($1) order by 1`,
        [schemas.filter((other) => other !== schema)],
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const { name } of rows) {
        await expect(client.query(`select * from ${name} limit 1`)).rejects.toThrow(denied);
        await expect(client.query(`delete from ${name}`)).rejects.toThrow(denied);
      }
    });

    it.each(forbidden)('cannot %s', async (_, sql, refusal) => {
      await expect(client.query(sql)).rejects.toThrow(refusal);
    });

    it('appends to the log in its own name only', async () => {
      await client.query('begin');
      await expect(client.query(appendAs(`huihuan_${schema}`))).resolves.toBeDefined();
      await client.query('rollback');
      for (const other of schemas.filter((one) => one !== schema)) {
        await expect(client.query(appendAs(`huihuan_${other}`))).rejects.toThrow(/row-level security/);
      }
    });
  });
};

withPlatform('on a server of others, by set role', (url) => accessWith(url, schemas), eachRole);

const passwords = new Map<string, string>(
  schemas.map((schema, index) => [schema, `the-${index}-secret-of-${schema}-in-this-test`]),
);
const passwordOf = (schema: string): string => passwords.get(schema) ?? '';

withPlatform(
  'on the embedded server, each role by its own password',
  (url) => accessByPassword(url, schemas, passwordOf),
  (connect) => {
    eachRole(connect);

    it('a service that signed in cannot become another', async () => {
      const sorting = await connect('sorting');
      for (const other of ['huihuan_collection', 'huihuan_registry', 'postgres']) {
        await expect(sorting.query(`set role ${other}`)).rejects.toThrow(denied);
        await expect(sorting.query(`set session authorization ${other}`)).rejects.toThrow(denied);
      }
      await sorting.query('reset role');
      await expect(sorting.query('select * from collection.holding')).rejects.toThrow(denied);
    });
  },
);
