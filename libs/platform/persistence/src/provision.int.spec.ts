import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { provisionServices, roleOf } from './provision.ts';

describe('provisioning by services that start at the same moment', () => {
  const schemas = ['first', 'second', 'third'];
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase([]);
  });
  afterAll(async () => {
    await test.drop();
  });

  it('waits its turn instead of failing, and leaves every schema to its own role', async () => {
    const services = schemas.map((schema) => ({ schema, role: roleOf(schema) }));
    await Promise.all(Array.from({ length: 12 }, () => provisionServices(test.url, services)));
    const client = new pg.Client({ connectionString: test.url });
    await client.connect();
    const { rows } = await client.query<{ schema: string; owner: string }>(
      `select nspname as schema, pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = any($1) order by oid`,
      [schemas],
    );
    await client.end();
    expect(rows).toEqual(schemas.map((schema) => ({ schema, owner: roleOf(schema) })));
  });
});
