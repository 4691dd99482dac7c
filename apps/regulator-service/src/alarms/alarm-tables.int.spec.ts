import { afterAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { Story } from '../spec/story.support.spec.ts';
import { migrations, testOutbox } from '../spec/test-regulator.support.spec.ts';
import { AlarmTables1764000025000 } from './alarm-tables.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const tests: TestDatabase[] = [];

afterAll(async () => {
  for (const test of tests) await test.drop();
});

/** As the version before wrote them: a site, and the facts that tell of it, of which the second holds. */
const before = async (test: TestDatabase): Promise<string> => {
  const story = new Story();
  story.registry();
  const [registered] = story.log.events.filter(({ type }) => type === 'cn.huihuan.site.registered.v1');
  const siteId = registered?.key ?? '';
  const database = await test.open('regulator', {
    migrations: migrations.filter((migration) => migration !== AlarmTables1764000025000),
  });
  const licence =
    '{"kind":"报废机动车回收","number":"A-1","issuer":"","validFrom":"2025-01-01","validTo":"2026-03-20"}';
  const changed = `{"type":"cn.huihuan.site.changed.v1","data":{"site":{"siteId":"${siteId}","licences":[${licence}]},"reason":"x"}}`;
  for (const [sql, parameters] of [
    [
      `insert into site select $1, 'S', '场所', '', 'collection-point', null, '410122001', 113.9, 34.7, 'WGS84', true, 1000, true, 9`,
      [siteId],
    ],
    [`insert into chain (source, site_id) values ('urn:huihuan:service:registry', null)`, []],
    [`insert into fact select 1, $1, 8, chain_no, '\\x00', $2 from chain`, [newId(), registered?.record]],
    [`insert into fact select 2, $1, 9, chain_no, '\\x00', $2 from chain`, [newId(), changed]],
    [
      `insert into shipment (shipment_id, from_site_id, to_site_id, plate, dispatched_at, expected_at, held_items, position)
       values ($1, $2, $2, '豫A12345', '2026-03-02T02:00Z', '2026-03-02T05:00Z', 1, 2)`,
      [newId(), siteId],
    ],
    ['update projection_head set position = 2', []],
  ] as const) {
    await database.query(sql, [...parameters]);
  }
  await database.close();
  return siteId;
};

describe('the tables of alarms', () => {
  it('come to what the version before wrote, with the licences that the registry had told of', async () => {
    const test = await createTestDatabase(['regulator']);
    tests.push(test);
    const siteId = await before(test);
    const database = await test.open('regulator', { migrations });
    expect(await rowsOf(database, 'select licences from site')).toMatchObject([{ licences: [{ number: 'A-1' }] }]);
    await sweepAlarms({ database, outbox: testOutbox, newId, warn: () => undefined }, new Date('2026-03-02T08:00:00Z'));
    expect(await rowsOf(database, 'select kind, site_ids from alarm order by kind')).toEqual([
      { kind: 'licence', site_ids: [siteId] },
      { kind: 'overdue-shipment', site_ids: [siteId, siteId] },
    ]);
  });
});
