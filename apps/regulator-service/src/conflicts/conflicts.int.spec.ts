import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import { listenToLog } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { factChannel } from '../projections/fact-channel.ts';
import type { RegulatorOptions } from '../regulator.ts';
import { deliveryOf } from '../spec/story-log.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, testOutbox, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readConflicts } from './conflict-query.ts';
import { settle } from './settle-conflict.ts';

const vin = { kind: 'vin', value: 'LSVAA4185PA000123' } as const;
let regulator: TestRegulator;
const regulators: TestRegulator[] = [];
let story: Story;

beforeEach(async () => {
  regulator = await newTestRegulator();
  regulators.push(regulator);
  story = new Story();
});

afterAll(async () => {
  for (const one of regulators) await one.test.drop();
});

const car = (more: Partial<ItemFacts> = {}): ItemFacts =>
  story.item({ family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000, identifiers: [vin], ...more });
const arrive = () => regulator.project(story.log.deliveries);
const open = () => readConflicts(regulator.database, { sight: null, state: 'open', limit: 100 });
const said = () => regulator.said();
const options = (): RegulatorOptions => ({
  database: regulator.database,
  outbox: testOutbox,
  factSignal: listenToLog(regulator.database.connection, factChannel),
  now: () => new Date(),
  monthClosesAfterDays: 3,
  map: { areaCode: '410122', mapboxToken: null },
});
const settleAs = async (genuineItemId: string | null, id = story.log.id()) => {
  const [conflict] = await open();
  const regulating = options();
  const request = { id, conflictId: conflict?.conflictId ?? id, genuineItemId, reason: '现场核对车架号' };
  const answer = await settle(regulating, request, 'act');
  const again = await settle(regulating, request, 'act');
  await regulating.factSignal.close();
  expect(again).toEqual(answer);
  return answer;
};

describe('an identifier on several items', () => {
  it('opens a conflict when both are in the network, once', async () => {
    const first = story.collect(story.sites.point, car());
    await arrive();
    expect(await open()).toEqual([]);
    const second = story.collect(story.sites.otherPoint, car());
    await arrive();
    await arrive();
    expect(await open()).toMatchObject([{ identifier: vin, itemIds: [first.itemId, second.itemId].sort() }]);
    expect((await said()).map((event) => event.type)).toEqual(['cn.huihuan.conflict.opened.v1']);
  });

  it('is found within one batch, and whichever comes first', async () => {
    story.collect(story.sites.point, car());
    story.collect(story.sites.otherPoint, car());
    await regulator.project([...story.log.deliveries].reverse());
    expect(await open()).toHaveLength(1);
  });

  it('is none where the other has left the network', async () => {
    story.close(story.sites.point, [story.collect(story.sites.point, car())], null, null);
    story.collect(story.sites.otherPoint, car());
    await arrive();
    expect(await open()).toEqual([]);
  });

  it('is one although the first had left before anybody here heard of the second', async () => {
    const first = story.collect(story.sites.point, car());
    const second = story.collect(story.sites.otherPoint, car());
    story.close(story.sites.point, [first], null, null);
    const [a, b, ended] = story.log.deliveries;
    await regulator.project([a!, ended!]);
    expect(await open()).toEqual([]);
    await regulator.project([b!]);
    expect(await open()).toMatchObject([{ itemIds: [first.itemId, second.itemId].sort() }]);
  });

  it('is withdrawn when the end of the first comes late, is kept with the reason, and cannot be settled', async () => {
    const first = story.collect(story.sites.point, car());
    story.close(story.sites.point, [first], null, null);
    const second = story.collect(story.sites.otherPoint, car());
    const [a, ended, b] = story.log.deliveries;
    await regulator.project([a!, b!]);
    const [opened] = await open();
    expect(opened).toMatchObject({ itemIds: [first.itemId, second.itemId].sort() });
    await regulator.project([ended!]);
    expect(await open()).toEqual([]);
    const withdrawn = {
      ...{ conflictId: opened?.conflictId, itemIds: opened?.itemIds, state: 'withdrawn', settledAt: null },
      ...{ reason: expect.stringContaining(`${first.itemId} ${ended!.event.time}`), withdrawnAt: expect.any(String) },
    };
    expect(await readConflicts(regulator.database, { sight: null, state: 'withdrawn', limit: 100 })).toMatchObject([
      withdrawn,
    ]);
    expect((await said()).map(({ type, key }) => [type.split('.')[3], key])).toEqual([
      ['opened', opened?.conflictId],
      ['withdrawn', opened?.conflictId],
    ]);
    // Both items keep what they carried, in the timeline of each stands what was said of it.
    const items = await rowsOf(regulator.database, 'select identifiers from item');
    expect(items).toEqual([{ identifiers: [vin] }, { identifiers: [vin] }]);
    const regulating = options();
    const request = { id: story.log.id(), conflictId: opened?.conflictId ?? '', genuineItemId: null, reason: '迟到' };
    expect(await settle(regulating, request, 'act')).toMatchObject({ problem: { code: 'conflict.withdrawn' } });
    await regulating.factSignal.close();
    // What was said comes back by the bus, also in another order, and is not said again.
    await regulator.project((await said()).map(deliveryOf).toReversed());
    expect([(await said()).length, await open()]).toEqual([2, []]);
  });

  it('is none for a plate, which moves from car to car', async () => {
    const plate = { kind: 'plate', value: '豫A12345' } as const;
    story.collect(story.sites.point, car({ identifiers: [plate] }));
    story.collect(story.sites.otherPoint, car({ identifiers: [plate] }));
    await arrive();
    expect(await open()).toEqual([]);
  });

  it('takes in a third item under the same conflict', async () => {
    const items = [story.sites.point, story.sites.otherPoint, story.sites.point].map((site) => {
      const item = story.collect(site, car());
      return item.itemId;
    });
    await regulator.project(story.log.deliveries, 1);
    expect(await open()).toMatchObject([{ itemIds: items.sort() }]);
    const told = await said();
    expect(told.map((event) => [event.siteSeq, event.key])).toEqual([1, 2].map((seq) => [seq, told[0]?.key]));
  });

  it('ends by the decision of the regulator; the losers carry it no more', async () => {
    const genuine = story.collect(story.sites.point, car());
    const loser = story.collect(story.sites.otherPoint, car());
    await arrive();
    expect(await settleAs(genuine.itemId)).toMatchObject({
      ok: true,
      value: { state: 'settled', genuineItemId: genuine.itemId },
    });
    expect(await open()).toEqual([]);
    // What the regulator said comes back to it by the log, and its books stay the same.
    await regulator.project((await said()).map(deliveryOf));
    story.dispatch(story.sites.otherPoint, story.sites.station, [loser]);
    await arrive();
    expect(await open()).toEqual([]);
    const carried = await rowsOf<{ item_id: string; identifiers: unknown }>(
      regulator.database,
      'select item_id, identifiers from item',
    );
    expect(new Map(carried.map((row) => [row.item_id, row.identifiers]))).toEqual(
      new Map<string, unknown>([
        [genuine.itemId, [vin]],
        [loser.itemId, null],
      ]),
    );
    // A third one stands against the genuine item alone.
    const third = story.collect(story.sites.point, car());
    await arrive();
    expect(await open()).toMatchObject([{ itemIds: [genuine.itemId, third.itemId].sort() }]);
  });

  it('refuses a second decision, and an item that is not part of it', async () => {
    const item = story.collect(story.sites.point, car());
    story.collect(story.sites.otherPoint, car());
    await arrive();
    const stranger = story.log.id();
    expect(await settleAs(stranger)).toMatchObject({ ok: false, problem: { code: 'conflict.item-not-involved' } });
    const [conflict] = await open();
    expect(await settleAs(null)).toMatchObject({ ok: true });
    const regulating = options();
    const late = {
      id: story.log.id(),
      conflictId: conflict?.conflictId ?? '',
      genuineItemId: item.itemId,
      reason: '迟到',
    };
    expect(await settle(regulating, late, 'act')).toMatchObject({
      ok: false,
      problem: { code: 'conflict.already-settled' },
    });
    await regulating.factSignal.close();
    expect((await said()).map((event) => event.type.split('.')[3])).toEqual(['opened', 'settled']);
  });
});
