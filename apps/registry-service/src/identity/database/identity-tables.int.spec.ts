import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logTable, listenToLog } from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { roleOf, rowsOf } from '@huihuan/platform-persistence';
import { newRingKey, openKeyRing } from '@huihuan/platform-sealed-data';
import { openService } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { registryEntities, registryMigrations, registrySchema, registryService } from '../../index.ts';
import { namesOf } from '../people/person-names.ts';
import { IdentityTables1764000001100 } from './identity-tables.ts';

const attendant = '019b8bf9-a1fa-7d51-a02c-6667d478f6cc';
const supervisor = '019b8c97-dc64-752d-9100-b8a4be619c68';
const gone = '019b8c97-dc64-752d-9100-b8a4be619c69';
const ahead = 'ffff8c97-dc64-752d-9100-b8a4be619c70';
const [one, other] = ['019b8cec-b031-774f-97be-d31094c8e8c3', '019b8cec-b031-774f-97be-d31094c8e8c4'];

/** A registry of the version before, as somebody filled it by hand. */
const filled = `
  insert into area values ('410000', '河南省', 'province', null);
  insert into site
    select id::uuid, 'S-' || n, '场所', 'Site', 'collection-point', 'fixed', '410000', 113, 34, 'WGS84', true, 1000, 10, '{bulk}', '[]', true
      from (values ('${one}', 1), ('${other}', 2)) as made (id, n);
  insert into staff values
    ('${attendant}', 'attendant', '{${one}}', '值守员', true),
    ('${supervisor}', 'supervisor', '{${one},${other}}', '主管', true),
    ('${ahead}', 'driver', '{${one}}', '司机', true),
    ('${gone}', 'driver', '{${one}}', '离职', false)`;

const keys = { HUIHUAN_DATA_KEYS: newRingKey('one') };

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([registrySchema]);
});
afterAll(() => test.drop());

describe('the registry of the version before', () => {
  it('comes forward: staff are persons with a role at each of their sites, and the others are told once', async () => {
    const migrations = registryMigrations.slice(0, registryMigrations.indexOf(IdentityTables1764000001100));
    const before = await test.open(registrySchema, { migrations, entities: registryEntities });
    for (const statement of filled.split(';')) await before.query(statement);
    await before.close();

    const signal = listenToLog({ connectionString: test.url });
    const log = createLog({ level: 'silent', destination: 'stdout', name: 'registry-service' });
    const access = { url: test.url, role: roleOf(registrySchema) };
    const open = () => openService(registryService, { ...access, signal, log, env: { HUIHUAN_DEMO: 'true', ...keys } });
    const service = await open();
    const people = await rowsOf<{ id: string; active: boolean }>(
      service.database,
      'select person_id as id, active from person where registered_by is null order by person_id',
    );
    expect(people).toEqual([
      { id: attendant, active: true },
      { id: supervisor, active: true },
      { id: gone, active: false },
      { id: ahead, active: true },
    ]);
    const plain = 'select display_name from person where display_name is not null';
    expect(await rowsOf(service.database, plain)).toEqual([]);
    const name = await namesOf(service.database, openKeyRing(keys), [attendant, gone]);
    expect([name(attendant), name(gone)]).toEqual(['值守员', '离职']);
    const grants = await rowsOf(
      service.database,
      `select person_id as id, role, site_id as site, valid_from <= now() as begun, valid_to, told
         from role_grant order by person_id, site_id`,
    );
    const common = { begun: true, valid_to: null, told: true };
    expect(grants).toEqual([
      { id: attendant, role: 'attendant', site: one, ...common },
      { id: supervisor, role: 'supervisor', site: one, ...common },
      { id: supervisor, role: 'supervisor', site: other, ...common },
      { id: ahead, role: 'driver', site: one, ...common },
    ]);
    const told = `select key from ${logTable} where type = 'cn.huihuan.grant.given.v1'`;
    expect(await rowsOf(service.database, told)).toHaveLength(4);
    await service.stop();
    const again = await open();
    expect(await rowsOf(again.database, told)).toHaveLength(4);
    await again.stop();
    await signal.close();
  });
});
