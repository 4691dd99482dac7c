import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import {
  Disbelieved,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  NotYet,
  type Consumer,
  type Delivery,
} from './index.ts';
import { handFedConsumer, plateOf, truckEvent } from './testing/hand-fed-consumer.spec-support.ts';
import { testId } from './testing/transport-harness.spec-support.ts';

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

/** An effect that must have heard plate X before it takes "after X"; it says so of all at once unless told otherwise. */
const listen = async ({ naming = true }: { readonly naming?: boolean } = {}) => {
  const heard = new Set<string>();
  let transactions = 0;
  const apply = (_: unknown, deliveries: readonly Delivery[]): Promise<void> => {
    transactions += 1;
    const here = new Set([...heard, ...deliveries.map(plateOf)]);
    if (deliveries.some((delivery) => plateOf(delivery) === 'poison')) return Promise.reject(new Error('poison'));
    if (deliveries.some((delivery) => plateOf(delivery) === 'stranger')) return Promise.reject(new Disbelieved('no'));
    const early = deliveries.filter((delivery) => {
      const plate = plateOf(delivery);
      return plate.startsWith('after ') && !here.has(plate.slice(6));
    });
    if (early.length > 0) return Promise.reject(new NotYet('not heard yet', naming ? early.map(({ id }) => id) : []));
    deliveries.forEach((delivery) => heard.add(plateOf(delivery)));
    return Promise.resolve();
  };
  const world = await handFedConsumer(database, `early-${testId()}`, { apply });
  consumers.push(world.consumer);
  return { ...world, transactions: () => transactions };
};

const idsOf = (messages: readonly { readonly id: string }[]): readonly string[] => messages.map(({ id }) => id);

describe('an event that comes before what it needs', () => {
  it('waits as early with those of its key behind it, while the others go on', async () => {
    const { consumer, deliver, applied } = await listen();
    const key = testId();
    const [early, behind, other] = [truckEvent(key, 'after A'), truckEvent(key), truckEvent(testId())];
    await deliver([early, behind, other]);
    expect(applied).toEqual([other.id]);
    expect(await consumer.deadLetters()).toMatchObject([
      { id: early.id, reason: 'early', attempts: 1, nextAttemptAt: expect.any(String) },
      { id: behind.id, reason: 'behind', attempts: 0, nextAttemptAt: null },
    ]);
    expect(await consumer.letterCounts()).toEqual({ failed: 0, behind: 1, early: 1, overdue: 0, discarded: 0 });
  });

  it('has its effect by itself soon after what it waited for, and those behind it too, in their order', async () => {
    const { consumer, deliver, applied } = await listen();
    const key = testId();
    const [early, behind, cause] = [truckEvent(key, 'after B'), truckEvent(key), truckEvent(testId(), 'B')];
    await deliver([early]);
    await deliver([behind]);
    await deliver([cause]);
    await until(async () => (await consumer.deadLetters()).length === 0);
    expect(applied).toEqual([cause.id, early.id, behind.id]);
  });

  it('is tried again without any other event, after growing waits', async () => {
    const { consumer, deliver } = await listen();
    await deliver([truckEvent(testId(), 'after C')]);
    await until(async () => ((await consumer.deadLetters())[0]?.attempts ?? 0) >= 3);
    const [letter] = await consumer.deadLetters();
    const wait = Date.parse(letter!.nextAttemptAt!) - Date.parse(letter!.lastAt);
    expect(wait).toBeGreaterThan(3_000);
  });

  it('keeps its key waiting for what follows in the same and in later batches', async () => {
    const { deliver, applied } = await listen();
    const key = testId();
    const poison = truckEvent(testId(), 'poison');
    const [early, one, two] = [truckEvent(key, 'after D'), truckEvent(key), truckEvent(key)];
    await deliver([early, poison, one]);
    await deliver([two]);
    expect(applied).toEqual([]);
  });

  it.each([true, false])('costs no transaction for each where the effect names them (%s)', async (naming) => {
    const { consumer, deliver, applied, transactions } = await listen({ naming });
    const early = Array.from({ length: 200 }, () => truckEvent(testId(), 'after E'));
    const others = Array.from({ length: 200 }, () => truckEvent(testId()));
    await deliver(early.flatMap((message, n) => [message, others[n]!]));
    expect(new Set(applied)).toEqual(new Set(idsOf(others)));
    expect(await consumer.letterCounts()).toMatchObject({ early: 200, failed: 0 });
    if (naming) expect(transactions()).toBe(2);
    const before = transactions();
    await deliver([truckEvent(testId(), 'E')]);
    await until(async () => (await consumer.letterCounts()).early === 0);
    if (naming) expect(transactions() - before).toBeLessThan(10);
    expect(applied).toHaveLength(401);
  });

  it('is put aside once, however often it is delivered, and has its effect once', async () => {
    const { consumer, deliver, applied } = await listen();
    const [early, cause] = [truckEvent(testId(), 'after F'), truckEvent(testId(), 'F')];
    await deliver([early, early]);
    await deliver([early]);
    expect(await consumer.deadLetters()).toMatchObject([{ id: early.id, reason: 'early' }]);
    await deliver([cause]);
    await until(async () => (await consumer.deadLetters()).length === 0);
    await deliver([early, cause]);
    expect(applied).toEqual([cause.id, early.id]);
  });

  it('counts as failed when it has waited for more than ten minutes', async () => {
    const { consumer, deliver } = await listen();
    const early = truckEvent(testId(), 'after G');
    await deliver([early]);
    await database.query(`update dead_letter set first_at = now() - interval '11 minutes' where event_id = $1`, [
      early.id,
    ]);
    expect(await consumer.letterCounts()).toEqual({ failed: 1, behind: 0, early: 0, overdue: 1, discarded: 0 });
  });
});

describe('an event that fails', () => {
  it('is never tried again by itself, also where early ones are', async () => {
    const { consumer, deliver } = await listen();
    const [poison, early] = [truckEvent(testId(), 'poison'), truckEvent(testId(), 'after H')];
    await deliver([poison, early]);
    await until(async () => (await consumer.letter(early.id))!.attempts >= 2);
    expect(await consumer.letter(poison.id)).toMatchObject({ reason: 'failed', attempts: 1, nextAttemptAt: null });
  });

  it('among early letters does not keep the others from their effect', async () => {
    const { consumer, deliver, applied } = await listen();
    const keys = Array.from({ length: 20 }, () => testId());
    const early = keys.map((key) => truckEvent(key, 'after I'));
    const poison = truckEvent(keys[7]!, 'poison');
    const last = truckEvent(keys[7]!);
    await deliver([...early, poison, last]);
    const cause = truckEvent(testId(), 'I');
    await deliver([cause]);
    await until(async () => (await consumer.letterCounts()).early === 0);
    await until(async () => (await consumer.letterCounts()).failed === 1);
    expect(new Set(applied)).toEqual(new Set(idsOf([cause, ...early])));
    expect(await consumer.deadLetters()).toMatchObject([
      { id: poison.id, reason: 'failed' },
      { id: last.id, reason: 'behind' },
    ]);
  });
});

describe('an event that is not believed', () => {
  it('is kept with why, and what follows it under its key goes on', async () => {
    const { consumer, deliver, applied } = await listen();
    const key = testId();
    const [one, strange, two, three] = [truckEvent(key), truckEvent(key, 'stranger'), truckEvent(key), truckEvent(key)];
    await deliver([one, strange, two]);
    await deliver([three, strange]);
    expect(applied).toEqual([one.id, two.id, three.id]);
    expect(await consumer.deadLetters()).toMatchObject([
      { id: strange.id, reason: 'failed', error: expect.stringContaining('Disbelieved: no') },
    ]);
  });
});
