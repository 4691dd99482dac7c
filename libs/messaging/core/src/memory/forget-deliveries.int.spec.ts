import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, genesis, headAfter, seal, siteSource, type SealedEvent } from '@huihuan/contracts-events';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import { LetterStates1764000000010, MessagingTables1764000000001, type Consumer } from '../index.ts';
import { handFedConsumer, plateOf } from '../testing/hand-fed-consumer.spec-support.ts';
import { testId } from '../testing/transport-harness.spec-support.ts';
import { forgetDeliveries, forgetLetters } from './forget-deliveries.ts';
import { forgettingInbox } from './forgetting-inbox.ts';
import { InboxMemory1764000036000 } from './inbox-memory.ts';

let test: TestDatabase;
let database: ServiceDatabase;
const consumers: Consumer[] = [];

beforeAll(async () => {
  test = await createTestDatabase(['reader']);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010, InboxMemory1764000036000];
  database = await test.open('reader', { migrations });
});
afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await test.drop();
});

/** The next events of one chain, each of a truck of its own. */
const chain = () => {
  const source = siteSource(testId());
  let head = genesis;
  return (plate = '豫A00001'): SealedEvent => {
    const truck = { truckId: testId(), plate, capacityGrams: 1_000_000, homeSiteId: null, active: true };
    const provenance = { id: testId(), time: new Date().toISOString(), correlationId: 'test', causationId: 'test' };
    const sealed = seal(source, head, fact('cn.huihuan.truck.registered.v1', truck), provenance);
    head = headAfter(sealed);
    return sealed;
  };
};

const listen = async () => {
  const group = `memory-${testId()}`;
  const poison = new Set(['poison']);
  const world = await handFedConsumer(database, group, {
    inbox: forgettingInbox(group),
    apply: (_, deliveries) =>
      deliveries.some((delivery) => poison.has(plateOf(delivery)))
        ? Promise.reject(new Error('poison'))
        : Promise.resolve(),
  });
  consumers.push(world.consumer);
  const age = (events: readonly SealedEvent[]) =>
    database.query(
      `update inbox set at = now() - interval '200 days' where consumer_group = $1 and event_id = any ($2::uuid[])`,
      [group, events.map(({ id }) => id)],
    );
  const remembered = async (): Promise<number> =>
    (await rowsOf(database, 'select 1 from inbox where consumer_group = $1', [group])).length;
  return { ...world, group, cure: () => poison.clear(), age, remembered };
};

const before = new Date(Date.now() - 180 * 86_400_000);

describe('events that had their effect long ago', () => {
  it('are forgotten one by one, and have no second effect when the bus sends everything from the first', async () => {
    const { deliver, applied, age, group, remembered } = await listen();
    const next = chain();
    const events = Array.from({ length: 7 }, () => next());
    await deliver(events);
    await age(events.slice(0, 5));
    for (const count of [2, 2, 1, 0]) expect(await forgetDeliveries(database, { group, before, limit: 2 })).toBe(count);
    expect(await remembered()).toBe(2);
    const [late, another] = [next(), chain()()];
    await deliver([...events, late, another]);
    await deliver([...events, late, another]);
    expect(applied).toEqual([...events, late, another].map(({ id }) => id));
  });

  it('are not forgotten beyond one that waits, which has its effect when it is tried again', async () => {
    const { deliver, applied, age, group, consumer, cure, remembered } = await listen();
    const next = chain();
    const [first, poison, third] = [next(), next('poison'), next()];
    await deliver([first, poison, third]);
    await age([first, third]);
    expect(await forgetDeliveries(database, { group, before, limit: 10 })).toBe(1);
    expect(await remembered()).toBe(1);
    cure();
    await deliver([first, poison, third]);
    expect(await consumer.retry(poison.id)).toBe(1);
    expect(applied).toEqual([first.id, third.id, poison.id]);
    expect(await forgetDeliveries(database, { group, before, limit: 10 })).toBe(1);
    await deliver([first, poison, third]);
    expect(applied).toHaveLength(3);
  });

  it('have no second effect where they come in the very moment in which they are forgotten', async () => {
    const { deliver, applied, age, group } = await listen();
    const event = chain()();
    await deliver([event]);
    await age([event]);
    let again: Promise<void> = Promise.resolve();
    await database.transaction(async (tx) => {
      const within = { transaction: (work: (inner: typeof tx) => Promise<unknown>) => work(tx) };
      expect(await forgetDeliveries(within as ServiceDatabase, { group, before, limit: 10 })).toBe(1);
      again = deliver([event]);
      const waiting = `select 1 from pg_locks where not granted and locktype = 'transactionid'`;
      await until(async () => (await rowsOf(database, waiting)).length > 0);
    });
    await again;
    expect(applied).toEqual([event.id]);
  });

  it('stay where nobody noted their number: those of before this version', async () => {
    const { deliver, applied, age, group, remembered } = await listen();
    const event = chain()();
    await deliver([event]);
    await age([event]);
    await database.query('update inbox set source = null, site_seq = null where consumer_group = $1', [group]);
    expect(await forgetDeliveries(database, { group, before, limit: 10 })).toBe(0);
    await deliver([event]);
    expect([await remembered(), applied]).toEqual([1, [event.id]]);
  });
});

describe('letters that were done long ago', () => {
  it('are deleted, and what was given up stays with who and why; neither has another effect', async () => {
    const { deliver, applied, group, consumer, cure } = await listen();
    const next = chain();
    const [done, given, fresh] = [next('poison'), next('poison'), next('poison')];
    await deliver([done, given, fresh]);
    await consumer.discard(given.id, { by: '王工', reason: '测试数据' });
    cure();
    for (const { id } of [done, fresh]) expect(await consumer.retry(id)).toBe(1);
    await database.query(
      `update dead_letter set done_at = now() - interval '200 days' where consumer_group = $1 and event_id = $2`,
      [group, done.id],
    );
    await database.query(
      `update dead_letter set discarded_at = now() - interval '200 days' where consumer_group = $1 and discarded_at is not null`,
      [group],
    );
    expect(await forgetLetters(database, { group, before, limit: 10 })).toBe(1);
    expect([await consumer.letter(done.id), (await consumer.letter(fresh.id))?.state]).toEqual([null, 'done']);
    expect(await consumer.letter(given.id)).toMatchObject({ state: 'discarded', discarded: { by: '王工' } });
    await deliver([done, given, fresh]);
    expect(applied).toEqual([done.id, fresh.id]);
  });
});
