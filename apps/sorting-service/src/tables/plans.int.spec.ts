import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { rowsOf } from '@huihuan/platform-persistence';
import { ancestorsSql, descendantsSql } from '../item-tree/tree-query.ts';
import { carriedSql } from '../run-job/claim-outputs.ts';
import { genealogySql, jobsSql } from '../run-job/job-queries.ts';
import { centre } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';

let yard: SortingYard;

/** Jobs of many sites, their items, and a stock in which every third item carries a number. */
const fill = `
  insert into job (job_id, site_id, state, book, inputs, input_grams, outputs, output_grams, loss_grams, explained, at)
  select gen_random_uuid(), case when n % 50 = 0 then $1::uuid else gen_random_uuid() end,
         case when n % 3 = 0 then 'open' else 'closed' end, '{}', 1, 1, 1, 1, 0, false, now() - n * interval '1 minute'
    from generate_series(1, 20000) as n`;
const fillItems = `
  insert into job_item (item_id, side, job_id) select gen_random_uuid(), side, job_id
    from job, (values ('input'), ('output')) as sides (side)`;
const fillHoldings = `
  insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
  select gen_random_uuid(), $1, 'item', 'part', 'part.compressor', 1000,
         case when n % 3 = 0 then jsonb_build_array(jsonb_build_object('kind', 'serial', 'value', 'S' || n)) else '[]' end,
         1, 'in-stock'
    from generate_series(1, 20000) as n`;

beforeAll(async () => {
  yard = await openSortingYard();
  const { database } = yard.custody;
  await database.query(fill, [centre.siteId]);
  await database.query(fillItems);
  await database.query(fillHoldings, [centre.siteId]);
  for (const table of ['job', 'job_item', 'holding']) await database.query(`analyze ${table}`);
});
afterAll(() => yard.close());

const planOf = async (sql: string, parameters: unknown[]): Promise<string> =>
  (await rowsOf<Record<'QUERY PLAN', string>>(yard.custody.database, `explain ${sql}`, parameters))
    .map((row) => row['QUERY PLAN'])
    .join('\n');

describe('the plans of what screens and closes ask', () => {
  it('find the newest jobs of a site by an index, in order', async () => {
    for (const state of [null, 'open']) {
      const plan = await planOf(jobsSql(state !== null), [centre.siteId, state, 50]);
      expect(plan).toMatch(/Index Scan Backward using job_of_site/);
      expect(plan).not.toMatch(/Seq Scan|Sort/);
    }
  });

  it('find the neighbours of a job by the key of its items', async () => {
    const plan = await planOf(genealogySql, [[newId()], [newId(), newId()]]);
    expect(plan).toMatch(/job_item_pkey/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it('find the relatives of an item by its key and by the index of jobs', async () => {
    for (const sql of [ancestorsSql, descendantsSql]) {
      const plan = await planOf(sql, [[newId(), newId()], [newId()], 501]);
      expect(plan).toMatch(/job_item_pkey/);
      expect(plan).toMatch(/job_item_of_job/);
      expect(plan).not.toMatch(/Seq Scan/);
    }
  });

  it('find who carries a number by the index of identifiers', async () => {
    const wanted = JSON.stringify([{ kind: 'serial', value: 'S300' }]);
    const plan = await planOf(carriedSql, [[newId()], [wanted], [newId()]]);
    expect(plan).toMatch(/holding_identifiers/);
    expect(plan).not.toMatch(/Seq Scan/);
    // what waits to be sorted in would be read through by each look
    const [index] = await rowsOf<{ reloptions: readonly string[] | null }>(
      yard.custody.database,
      `select reloptions from pg_class where oid = 'holding_identifiers'::regclass`,
    );
    expect(index?.reloptions).toEqual(['fastupdate=off']);
  });
});
