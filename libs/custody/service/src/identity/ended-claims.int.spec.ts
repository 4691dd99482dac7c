import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identifier } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { AmendedIdentifiers1764000079000 } from '../index.ts';
import { CustodyTables1764000000002 } from '../tables/custody-tables.ts';
import { EndedClaims1764000083050, EndedAsCarried1764000083060 } from '../tables/ended-claims.ts';
import { claimIdentifiers, releaseClaims } from './claims.ts';
import { endedClaims, endedClaimsSql } from './ended-claims.ts';

let random = 0;
const newId = (): string =>
  uuidV7(
    1_764_000_000_000,
    Uint8Array.from({ length: 10 }, () => (random += 7) % 256),
  );
const vin = (value: string): Identifier => ({ kind: 'vin', value });
const before = [CustodyTables1764000000002, AmendedIdentifiers1764000079000];

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['collection']);
  const old = await test.open('collection', { migrations: before });
  const place = newId();
  // as the version before left them: sent on and ended, ended in these books, corrected, and still there
  const sentOn = newId();
  await old.query(
    `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq, released_at)
     values ('vin', 'SENT-ON', $1, 'site', $3, 3, now()), ('serial', 'SENT-ON', $1, 'site', $3, 3, now()),
            ('vin', 'CLOSED-HERE', $2, 'site', $3, 1, now()), ('vin', 'STILL-THERE', $4, 'site', $3, 1, null)`,
    [sentOn, newId(), place, newId()],
  );
  // sent on under a number that was read wrong or that a conflict took, and ended under the right one; amended there and back
  const [misread, disputed, restored] = [newId(), newId(), newId()];
  await old.query(
    `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq, released_at)
     values ('vin', 'MISREAD', $1, 'site', $4, 2, now()), ('vin', 'AS-IT-IS', $1, 'site', $4, 3, now()),
            ('vin', 'DISPUTED', $2, 'site', $4, 2, now()),
            ('vin', 'RESTORED', $3, 'site', $4, 2, now()), ('vin', 'RESTORED', $3, 'site', $4, 4, now())`,
    [misread, disputed, restored, place],
  );
  await old.query(
    `insert into amended_identifier (item_id, kind, value, custody_seq, is_carried)
     values ($1, 'vin', 'MISREAD', 3, false), ($1, 'vin', 'AS-IT-IS', 3, true), ($2, 'vin', 'RESTORED', 4, true)`,
    [misread, restored],
  );
  await old.query(`insert into lost_identifier (item_id, kind, value) values ($1, 'vin', 'DISPUTED')`, [disputed]);
  const gone = [sentOn, misread, disputed, restored];
  await old.query('insert into ended_item (item_id) select unnest($1::uuid[])', [gone]);
  await test.open('collection', { migrations: [...before, EndedClaims1764000083050] });
  database = await test.open('collection', {
    migrations: [...before, EndedClaims1764000083050, EndedAsCarried1764000083060],
  });
});
afterAll(() => test.drop());

const endedOf = async (value: string) => (await endedClaims(database, [vin(value)])).map(({ endedBy }) => endedBy);

const taken = async (value: string): Promise<string> => {
  const itemId = newId();
  const place = { kind: 'site', id: newId() } as const;
  const facts = { tracking: 'item', family: 'vehicle', classCode: 'vehicle.car', grams: 1, custodySeq: 1 } as const;
  await database.transaction((tx) =>
    claimIdentifiers(tx, [{ item: { itemId, ...facts, identifiers: [vin(value)] }, place }]),
  );
  return itemId;
};

describe('how the life of what carried a VIN ended', () => {
  it('is kept from now on, and what was taken apart is told before what was closed', async () => {
    await releaseClaims(database, [await taken('A')], 'dismantled');
    await releaseClaims(database, [await taken('A')], 'closed');
    expect(await endedOf('A')).toEqual(['dismantled', 'closed']);
    await taken('B');
    expect(await endedOf('B')).toEqual([]);
  });

  it('is unknown of the vehicles that had gone on before, and of them alone', async () => {
    expect(await endedOf('SENT-ON')).toEqual(['unknown']);
    expect(await endedOf('CLOSED-HERE')).toEqual([]);
    expect(await endedOf('STILL-THERE')).toEqual([]);
    const marked = await rowsOf(
      database,
      'select distinct kind, value from identifier_claim where ended_by = $1 order by value',
      ['unknown'],
    );
    expect(marked).toEqual(['AS-IT-IS', 'RESTORED', 'SENT-ON'].map((value) => ({ kind: 'vin', value })));
  });

  it('is said of no number that they did not carry any more when they ended', async () => {
    expect(await endedOf('MISREAD')).toEqual([]);
    expect(await endedOf('DISPUTED')).toEqual([]);
  });

  it('is found by an index, however many have ended', async () => {
    await database.query(
      `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq, released_at, ended_by)
       select 'vin', 'V' || n, gen_random_uuid(), 'site', gen_random_uuid(), 1, now(), 'dismantled'
         from generate_series(1, 20000) as n`,
    );
    await database.query('analyze identifier_claim');
    const plan = await rowsOf<Record<'QUERY PLAN', string>>(database, `explain ${endedClaimsSql}`, [['vin'], ['V77']]);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/identifier_ended/);
  });
});
