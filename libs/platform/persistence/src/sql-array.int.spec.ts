import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import type { ServiceDatabase } from './service-database.ts';
import { columnsOf, sqlArray } from './sql-array.ts';
import { rowsOf } from './tx.ts';

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['arrays']);
  database = await test.open('arrays', { migrations: [] });
});
afterAll(() => test.drop());

const asked = async (cast: string, value: Buffer | string): Promise<unknown> => {
  const [row] = await rowsOf<{ value: unknown }>(database, `select to_json($1::${cast}) as value`, [value]);
  return row?.value;
};

describe('an array in binary form', () => {
  it('arrives as it was', async () => {
    const texts = ['', 'a "quoted", {braced} \\ text', '中牟县 🚚', null, '\n'];
    expect(await asked('text[]', sqlArray('text', texts))).toEqual(texts);
    const ids = ['019b8b74-1800-774f-97be-d31094c8e8c3', null];
    expect(await asked('uuid[]', sqlArray('uuid', ids))).toEqual(ids);
    const numbers = [0, -1, 4_294_967_296, -4_294_967_297, Number.MAX_SAFE_INTEGER, null];
    expect(await asked('bigint[]', sqlArray('bigint', numbers))).toEqual(numbers);
    expect(await asked('int[]', sqlArray('int', [7, -7]))).toEqual([7, -7]);
    expect(await asked('bytea[]', sqlArray('bytea', [Buffer.from('00ff', 'hex')]))).toEqual(['\\x00ff']);
    expect(await asked('text[]', sqlArray('text', []))).toEqual([]);
  });

  it('holds one column of rows', async () => {
    const column = columnsOf([
      { plate: '豫A00001', grams: 1 },
      { plate: null, grams: 2 },
    ]);
    expect(
      await asked(
        'text[]',
        column('text', ({ plate }) => plate),
      ),
    ).toEqual(['豫A00001', null]);
    expect(
      await asked(
        'bigint[]',
        column('bigint', ({ grams }) => grams),
      ),
    ).toEqual([1, 2]);
  });

  it('takes no text for a UUID that is none', () => {
    expect(() => sqlArray('uuid', ['019b8b74'])).toThrow('"019b8b74" is no UUID');
    expect(() => sqlArray('uuid', [`${'0'.repeat(8)},null`])).toThrow('is no UUID');
  });
});
