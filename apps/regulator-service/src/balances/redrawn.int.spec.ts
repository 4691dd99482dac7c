import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';

const story = new Story();
const { point, centre } = story.sites;
const [before, batchId] = [{ ...story.item({ grams: 50_000 }), custodySeq: 2 }, story.log.id()];

const drawn = (inputGrams: number) => {
  const [outputGrams, lossGrams] = [49_000, 0];
  return {
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams: 1_000 },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
};

/** @returns the event that says that an input of the job weighed so much, and what its job and its batch come to by that */
const weighedAnew = (jobId: string, [was, is]: readonly [number, number], custodySeq: number): string => {
  const { family, classCode, identifiers } = before;
  const sides = { correctionId: story.log.id(), proposedBy: centre, agreedBy: point };
  const batch = { batchId, before: drawn(was + 50_000), after: drawn(is + 50_000) };
  story.log.tell(
    siteSource(centre),
    fact('cn.huihuan.item.amended.v1', {
      ...{ siteId: centre, item: { ...before, grams: is, custodySeq }, place: 'consumed', jobId, ...sides },
      ...{ before: { family, classCode, identifiers, grams: was }, corrects: story.log.id() },
      ...{ reason: '称重单看错', staffId: null, balance: { before: drawn(was), after: drawn(is), batch } },
    }),
  );
  return story.log.events.at(-1)?.id ?? '';
};

const regulators: TestRegulator[] = [];
const heard = async (batches: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  for (const batch of batches) await regulator.project(batch);
  return regulator;
};

story.registry();
const jobId = story.log.id();
weighedAnew(jobId, [50_000, 50_800], 3);
weighedAnew(jobId, [50_800, 49_500], 4);
const last = weighedAnew(jobId, [49_500, 49_900], 5);
let orderly: TestRegulator;

beforeAll(async () => {
  orderly = await heard([story.log.deliveries]);
});
afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('balances that corrections draw anew, at the regulator', () => {
  it('are as the last correction of the chain says, of the job and of its batch', async () => {
    const rows = await orderly.database.query(
      'select subject_id, event_id, balance from redrawn_balance order by subject_id = $1 desc',
      [jobId],
    );
    expect(rows).toEqual([
      { subject_id: jobId, event_id: last, balance: drawn(49_900) },
      { subject_id: batchId, event_id: last, balance: expect.objectContaining(drawn(99_900)) },
    ]);
  });

  it.each([1, 2, 3])('are the same in whatever order facts come, however often (seed %i)', async (seed) => {
    const random = chance(seed);
    const { deliveries } = story.log;
    const shaken = await heard(inBatches(shuffled([...deliveries, ...deliveries], random), 2, random));
    expect(await shaken.rows('redrawn_balance')).toEqual(await orderly.rows('redrawn_balance'));
  });

  it('are read from the archive once more where an older version wrote none of them', async () => {
    const behind = await heard([story.log.deliveries]);
    await behind.database.query('delete from redrawn_balance; update redrawn_head set position = 0');
    expect(await behind.rows('redrawn_balance')).toEqual([]);
    while (!(await followVehicles(behind.database)));
    expect(await behind.rows('redrawn_balance')).toEqual(await orderly.rows('redrawn_balance'));
  });

  it('get the time of their correction where an older version wrote none, or that of the one before', async () => {
    const behind = await heard([story.log.deliveries]);
    for (const at of ['null', `'2026-01-01'`]) {
      await behind.database.query(`update redrawn_balance set at = ${at}`);
      await behind.database.query('update redrawn_head set position = 0');
      while (!(await followVehicles(behind.database)));
      expect(await behind.rows('redrawn_balance')).toEqual(await orderly.rows('redrawn_balance'));
    }
  });
});
