import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import { LetterStates1764000000010, MessagingTables1764000000001, type Consumer } from '../index.ts';
import { handFedConsumer, plateOf, truckEvent } from '../testing/hand-fed-consumer.spec-support.ts';
import { newGate, testId } from '../testing/transport-harness.spec-support.ts';
import { freeKeys, markDiscarded } from './write-letters.ts';

let test: TestDatabase;
let database: ServiceDatabase;
const consumers: Consumer[] = [];

beforeAll(async () => {
  test = await createTestDatabase(['reader']);
  database = await test.open('reader', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
});
afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await test.drop();
});

const listen = async (group = `letters-${testId()}`) => {
  const poison = new Set(['poison']);
  const world = await handFedConsumer(database, group, {
    apply: (_, deliveries) =>
      deliveries.some((delivery) => poison.has(plateOf(delivery)))
        ? Promise.reject(new Error('poison'))
        : Promise.resolve(),
  });
  consumers.push(world.consumer);
  return { ...world, group, cure: () => poison.clear() };
};

const words = { by: '王工', reason: '测试数据' };

describe('a letter that is discarded', () => {
  it('is kept with who, when and why; those behind it go on in their order', async () => {
    const { consumer, deliver, applied } = await listen();
    const key = testId();
    const [poison, ...later] = [truckEvent(key, 'poison'), truckEvent(key), truckEvent(key)];
    await deliver([poison, ...later]);
    expect(await consumer.discard(poison.id, words)).toBe(2);
    expect(applied).toEqual(later.map(({ id }) => id));
    expect(await consumer.letter(poison.id)).toMatchObject({
      state: 'discarded',
      discarded: { ...words, at: expect.any(String) },
      record: poison.record,
    });
    expect(await consumer.letterCounts()).toEqual({ failed: 0, behind: 0, early: 0, overdue: 0, discarded: 1 });
    expect((await consumer.letters({ state: 'discarded', limit: 10 })).letters.map(({ id }) => id)).toEqual([
      poison.id,
    ]);
  });

  it('stays so when it is delivered or retried again, and stops nobody any more', async () => {
    const { consumer, deliver, applied, cure } = await listen();
    const key = testId();
    const [poison, later] = [truckEvent(key, 'poison'), truckEvent(key)];
    await deliver([poison]);
    expect(await consumer.discard(poison.id, words)).toBe(0);
    await deliver([poison, later]);
    cure();
    await deliver([poison]);
    expect(await consumer.retry(poison.id)).toBeNull();
    expect(await consumer.retryAll()).toBe(0);
    expect(applied).toEqual([later.id]);
    expect(await consumer.letter(poison.id)).toMatchObject({ state: 'discarded', attempts: 1 });
  });

  it('lets the next poison of its key stop what is behind that', async () => {
    const { consumer, deliver, applied } = await listen();
    const key = testId();
    const [one, between, two, last] = ['poison', '豫A1', 'poison', '豫A2'].map((plate) => truckEvent(key, plate));
    await deliver([one!, between!, two!, last!]);
    expect(await consumer.discard(one!.id, words)).toBe(1);
    expect(applied).toEqual([between!.id]);
    expect(await consumer.deadLetters()).toMatchObject([
      { id: two!.id, reason: 'failed' },
      { id: last!.id, reason: 'behind' },
    ]);
  });

  it('may stand in the middle: the one before it is not tried', async () => {
    const { consumer, deliver } = await listen();
    const key = testId();
    const [poison, middle, last] = [truckEvent(key, 'poison'), truckEvent(key), truckEvent(key)];
    await deliver([poison, middle, last]);
    expect(await consumer.discard(middle.id, words)).toBe(0);
    expect(await consumer.deadLetters()).toMatchObject([
      { id: poison.id, attempts: 1 },
      { id: last.id, reason: 'behind' },
    ]);
  });

  it('answers the same words alike, refuses others, and knows none that does not wait', async () => {
    const { consumer, deliver } = await listen();
    const poison = truckEvent(testId(), 'poison');
    await deliver([poison]);
    expect(await consumer.discard(testId(), words)).toBeNull();
    expect(await consumer.discard(poison.id, words)).toBe(0);
    expect(await consumer.discard(poison.id, words)).toBe(0);
    expect(await consumer.discard(poison.id, { ...words, by: '李工' })).toBeNull();
  });

  it('whose followers were not tried before a crash lets them go on at the next start', async () => {
    const { consumer, deliver, group } = await listen();
    const key = testId();
    const [poison, later] = [truckEvent(key, 'poison'), truckEvent(key)];
    await deliver([poison, later]);
    await consumer.stop();
    await database.transaction(async (tx) => {
      await markDiscarded(tx, group, poison.id, words);
      await freeKeys(tx, group, [key]);
    });
    const next = await listen(group);
    await until(async () => next.applied.includes(later.id) && (await next.consumer.deadLetters()).length === 0);
  });
});

describe('a letter that is discarded while it is tried again', () => {
  /** The effect of a letter waits at a gate, the second time that it is tried. */
  const listenAtGate = async () => {
    const gate = newGate();
    let isCured = false;
    const had: string[] = [];
    const world = await handFedConsumer(database, `letters-${testId()}`, {
      apply: async (_, deliveries) => {
        if (!isCured) throw new Error('poison');
        await gate.pass();
        had.push(...deliveries.map(({ id }) => id));
      },
    });
    consumers.push(world.consumer);
    return { ...world, gate, had, cure: () => (isCured = true) };
  };

  it('is either discarded or had its effect, never both', async () => {
    const { consumer, deliver, gate, applied, cure } = await listenAtGate();
    const poison = truckEvent(testId());
    await deliver([poison]);
    cure();
    const retried = consumer.retry(poison.id);
    await gate.arrived;
    const discarded = await consumer.discard(poison.id, words);
    gate.open();
    await retried;
    const { state } = (await consumer.letter(poison.id))!;
    expect({ state, discarded, applied }).toEqual({ state: 'discarded', discarded: 0, applied: [] });
  });

  it('is done where its effect came first', async () => {
    const { consumer, deliver, gate, applied, cure } = await listenAtGate();
    const poison = truckEvent(testId());
    await deliver([poison]);
    cure();
    gate.open();
    const retried = consumer.retry(poison.id);
    await until(async () => applied.length === 1);
    expect(await consumer.discard(poison.id, words)).toBeNull();
    expect(await retried).toBe(1);
    expect(await consumer.letter(poison.id)).toMatchObject({ state: 'done', discarded: null });
  });
});

describe('a retry of all letters', () => {
  it('tries each key in its order, and tells what had its effect', async () => {
    const { consumer, deliver, applied, cure } = await listen();
    const keys = Array.from({ length: 30 }, () => testId());
    const poison = keys.map((key) => truckEvent(key, 'poison'));
    const later = keys.map((key) => truckEvent(key));
    await deliver([...poison, ...later]);
    expect(await consumer.retryAll()).toBe(0);
    expect(await consumer.letterCounts()).toMatchObject({ failed: 30, behind: 30, early: 0 });
    cure();
    expect(await consumer.retryAll()).toBe(60);
    expect(await consumer.deadLetters()).toEqual([]);
    for (const [n, { id }] of poison.entries()) expect(applied.indexOf(id)).toBeLessThan(applied.indexOf(later[n]!.id));
    expect((await consumer.letters({ state: 'done', limit: 200 })).letters).toHaveLength(60);
  });
});

describe('the list of letters', () => {
  it('comes in pages, without the records, however large those are', async () => {
    const { consumer, deliver } = await listen();
    const large = { ...truckEvent(testId()), record: `{"padding":"${'x'.repeat(3_000_000)}"}` };
    const broken = Array.from({ length: 7 }, () => ({ ...truckEvent(testId()), record: 'broken' }));
    await deliver([large, ...broken]);
    const first = await consumer.letters({ state: 'waiting', limit: 5 });
    expect(JSON.stringify(first).length).toBeLessThan(20_000);
    expect(first.letters.map(({ id }) => id)).toEqual([large, ...broken.slice(0, 4)].map(({ id }) => id));
    expect(first.letters[0]).toMatchObject({ bytes: large.record.length });
    const second = await consumer.letters({ state: 'waiting', limit: 5, after: first.next! });
    expect(second.letters.map(({ id }) => id)).toEqual(broken.slice(4).map(({ id }) => id));
    expect(second.next).toBeNull();
    expect((await consumer.letter(large.id))?.record).toBe(large.record);
  });
});
