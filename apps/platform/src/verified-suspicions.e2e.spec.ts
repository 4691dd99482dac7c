import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, verify, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { staffAt } from './spec/staff-at.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let admin: pg.Client;
const [open, done] = [testId(), testId()];

beforeAll(async () => {
  platform = await startPlatform();
  admin = new pg.Client({ connectionString: platform.database.url });
  await admin.connect();
  const { point } = sitesOfWay(await readDemoNetwork(platform.url));
  await caughtUp(platform.url);
  const headers = await staffAt(platform.url, point);
  const path = `/api/collection/sites/${point}/suspicions`;
  const rails = {
    kind: 'forbidden-goods',
    goods: '铁路道钉',
    office: '东大街派出所',
    toldBy: 'phone',
    outcome: 'held',
  };
  const acts: readonly (readonly [string, object])[] = [
    [path, { id: open, ...rails }],
    [path, { id: done, ...rails, grams: 12_400 }],
    [`${path}/${done}/follow-ups`, { id: testId(), number: 'J-1' }],
    [`${path}/${done}/follow-ups`, { id: testId(), outcome: 'taken' }],
  ];
  for (const [way, body] of acts) expect(await call(platform.url, way, body, headers)).toMatchObject({ status: 201 });
  await caughtUp(platform.url);
});
afterAll(async () => {
  await admin.end();
  await platform.stop();
});

const found = async (): Promise<readonly string[]> =>
  (await verify(platform.url)).violations.map((each) => JSON.stringify(each));

/** Changes the books behind everybody's back, verifies, and changes them back. */
const planted = async (table: string, change: string, mend: string): Promise<readonly string[]> => {
  const set = async (what: string): Promise<void> => {
    const { rowCount } = await admin.query(`update ${table} set ${what} where report_id = '${done}'`);
    expect(rowCount).toBe(1);
  };
  await set(change);
  try {
    return await found();
  } finally {
    await set(mend);
  }
};

it('reports to the police and what was added to them verify clean from end to end', async () => {
  expect(await found()).toEqual([]);
});

it.each([
  ['the number of a report in the books of its tier', 'collection.suspicion', `number = 'J-2'`, `number = 'J-1'`],
  ['where its goods are', 'collection.suspicion', `outcome = 'released'`, `outcome = 'taken'`],
  ['what it says', 'collection.suspicion', `said = said || '{"grams": 1}'`, `said = said || '{"grams": 12400}'`],
  ['whom the regulator has it told', 'regulator.suspicion', `office = '西大街派出所'`, `office = '东大街派出所'`],
  ['how it stands at the regulator', 'regulator.suspicion', `stands_outcome = 'held'`, `stands_outcome = 'taken'`],
  ['its number at the regulator', 'regulator.suspicion', `stands_number = null`, `stands_number = 'J-1'`],
])('verification finds %s changed', async (_, table, change, mend) => {
  const told = await planted(table, change, mend);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((each) => each.includes(done))).toBe(true);
  expect(await found()).toEqual([]);
});
