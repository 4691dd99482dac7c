import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openServiceDatabase, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { keyRingOf } from '../key-ring.ts';
import { newRingKey, ringIn } from '../key-text.ts';
import { openText, sealText } from '../seal.ts';
import { DataKeyTables1764000009000 } from './data-key-tables.ts';
import { dataKeysOf, makeDataKeys, shredDataKey } from './data-keys.ts';
import { rewrapDataKeys, ringProgress } from './rewrap-data-keys.ts';

const [oldKey, newKey] = ['old', 'new'].map(newRingKey);
const before = keyRingOf(ringIn(`${oldKey}`) ?? []);
const during = keyRingOf(ringIn(`${newKey},${oldKey}`) ?? []);
const after = keyRingOf(ringIn(`${newKey}`) ?? []);

const owners = Array.from({ length: 25 }, (_, index) => `019b8be7-0000-7000-8000-0000000000${10 + index}`);
const [first = '', second = ''] = owners;
const place = (record: string) => ({ table: 'person', record, field: 'name' });

let test: TestDatabase;
let database: ServiceDatabase;

beforeAll(async () => {
  test = await createTestDatabase(['sealed']);
  database = await openServiceDatabase({ url: test.url, schema: 'sealed', migrations: [DataKeyTables1764000009000] });
});
beforeEach(() => database.query('delete from data_key'));
afterAll(async () => {
  await database.close();
  await test.drop();
});

const sealed = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const keys = await makeDataKeys(database, before, owners);
  return new Map([...keys].map(([owner, key]) => [owner, sealText(key, `name of ${owner}`, place(owner))]));
};
const readable = async (ring: typeof before, values: ReadonlyMap<string, Buffer>): Promise<number> => {
  const keys = await dataKeysOf(database, ring, owners);
  return [...values].filter(([owner, value]) => {
    const key = keys.get(owner);
    return key !== undefined && openText(key, value, place(owner)) === `name of ${owner}`;
  }).length;
};

describe('a change of keys', () => {
  it('wraps in batches, and everything is readable before, meanwhile and afterwards', async () => {
    const values = await sealed();
    expect(await ringProgress(database, during)).toMatchObject({ current: 'new', left: 25 });
    const seen: number[] = [];
    for (;;) {
      expect(await readable(during, values)).toBe(25);
      const rewrapped = await rewrapDataKeys(database, during, 10);
      if (rewrapped === 0) break;
      seen.push((await ringProgress(database, during)).left);
    }
    expect(seen).toEqual([15, 5, 0]);
    expect(await readable(after, values)).toBe(25);
    expect(await readable(before, values)).toBe(0);
  });

  it('may be done by two at once', async () => {
    const values = await sealed();
    const both = await Promise.all([rewrapDataKeys(database, during, 25), rewrapDataKeys(database, during, 25)]);
    expect(both[0] + both[1]).toBe(25);
    expect(await readable(after, values)).toBe(25);
  });

  it('leaves alone what the ring cannot open, and says so', async () => {
    await sealed();
    expect(await rewrapDataKeys(database, after, 100)).toBe(0);
    expect(await ringProgress(database, after)).toEqual({
      ...{ current: 'new', left: 0 },
      wraps: [{ ringKey: 'old', keys: 25, isKnown: false }],
    });
  });
});

describe('a key', () => {
  it('is made once, also by two at once', async () => {
    const [one, other] = await Promise.all([
      makeDataKeys(database, before, [first]),
      makeDataKeys(database, before, [first]),
    ]);
    expect(one.get(first)).toEqual(other.get(first));
  });

  it('is not opened in the row of another', async () => {
    await sealed();
    await database.query(
      'update data_key set wrapped = (select wrapped from data_key where owner_id = $1) where owner_id = $2',
      [first, second],
    );
    expect([...(await dataKeysOf(database, before, [first, second])).keys()]).toEqual([first]);
  });

  it('is gone when it is shredded, and a copy of what it sealed stays closed, also under a new key', async () => {
    const values = await sealed();
    expect(await shredDataKey(database, first)).toBe(true);
    expect(await shredDataKey(database, first)).toBe(false);
    expect(await readable(before, values)).toBe(24);
    await makeDataKeys(database, before, [first]);
    expect(await readable(before, values)).toBe(24);
  });
});
