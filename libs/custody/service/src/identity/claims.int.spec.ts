import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { CustodyTables1764000000002 } from '../tables/custody-tables.ts';
import { claimIdentifiers } from './claims.ts';

let random = 0;
const newId = (): string =>
  uuidV7(
    1_764_000_000_000,
    Uint8Array.from({ length: 10 }, () => (random += 7) % 256),
  );
const place = { kind: 'site', id: newId() } as const;

const phone = (itemId: string, ...values: readonly string[]): ItemFacts => ({
  ...{ itemId, tracking: 'item', family: 'device', classCode: 'device.phone', grams: 180, custodySeq: 1 },
  identifiers: values.map((value): Identifier => ({ kind: 'serial', value })),
});

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['collection']);
  database = await test.open('collection', { migrations: [CustodyTables1764000000002] });
});
afterAll(() => test.drop());

const claim = (...items: readonly ItemFacts[]) =>
  database.transaction((tx) =>
    claimIdentifiers(
      tx,
      items.map((item) => ({ item, place })),
    ),
  );

const claimedBy = async (itemId: string): Promise<readonly string[]> =>
  (
    await rowsOf<{ value: string }>(
      database,
      'select value from identifier_claim where item_id = $1 and released_at is null order by value',
      [itemId],
    )
  ).map(({ value }) => value);

describe('an item that may not have one of its numbers', () => {
  it('leaves none of the others claimed', async () => {
    const [holder, loser] = [newId(), newId()];
    await claim(phone(holder, 'A-1'));
    const denied = await claim(phone(loser, 'A-0', 'A-1'));
    expect(denied.get(loser)).toMatchObject([{ value: 'A-1', itemId: holder, place }]);
    expect(await claimedBy(loser)).toEqual([]);
  });

  it('keeps what was claimed under its id before: another hand-in may have come first with this id', async () => {
    const [holder, twice] = [newId(), newId()];
    await claim(phone(holder, 'B-1'));
    await claim(phone(twice, 'B-2'));
    const denied = await claim(phone(twice, 'B-1', 'B-3'));
    expect([...denied.keys()]).toEqual([twice]);
    expect(await claimedBy(twice)).toEqual(['B-2']);
  });
});
