import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { centre, fridge } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { treeOf } from './tree-query.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const partsOf = (many: number) => Array.from({ length: many }, () => newId());

/** A closed job between two lots of items. */
const join = async (inputs: readonly string[], outputs: readonly string[]) => {
  const { database } = yard.custody;
  const jobId = newId();
  await database.query(
    `insert into job (job_id, site_id, state, book, inputs, input_grams, outputs, output_grams, loss_grams, explained, at)
     values ($1, $2, 'closed', '{}', 1, 1, 1, 1, 0, false, now())`,
    [jobId, centre.siteId],
  );
  await database.query(
    `insert into job_item (item_id, side, job_id)
     select id, 'input', $1::uuid from unnest($2::uuid[]) as id union all select id, 'output', $1::uuid from unnest($3::uuid[]) as id`,
    [jobId, inputs, outputs],
  );
};

describe('the tree of an item', () => {
  it('finds each relative once and stops in time where many ways lead to it', async () => {
    const whole = fridge();
    await yard.takeIn(whole);
    const levels = [[whole.itemId], partsOf(200), partsOf(200), partsOf(200)];
    for (const [place, outputs] of levels.entries()) if (place > 0) await join(levels[place - 1] ?? [], outputs);
    await yard.custody.database.query(
      `insert into holding
       select (jsonb_populate_record(holding, jsonb_build_object('item_id', id))).*
         from holding cross join unnest($2::uuid[]) as id where holding.item_id = $1`,
      [whole.itemId, levels.slice(1).flat()],
    );
    const { descendants, truncated } = await treeOf(yard.custody.database, whole.itemId);
    expect(truncated).toBe(true);
    const depths = [1, 2, 3].map((depth) => descendants.filter((each) => each.depth === depth).length);
    expect(depths).toEqual([200, 200, 100]);
    expect(new Set(descendants.map(({ itemId }) => itemId)).size).toBe(500);
  });
});
