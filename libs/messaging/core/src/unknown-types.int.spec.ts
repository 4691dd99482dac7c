import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import {
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type Consumer,
  type ConsumerOptions,
  type UnknownMessage,
} from './index.ts';
import { asType, handFedConsumer, truckEvent } from './testing/hand-fed-consumer.spec-support.ts';
import { strangeType, testId } from './testing/transport-harness.spec-support.ts';

const newer = 'cn.huihuan.truck.registered.v2';
const newerOfOthers = 'cn.huihuan.item.graded.v2';

let test: TestDatabase;
let database: ServiceDatabase;
const consumers: Consumer[] = [];

beforeAll(async () => {
  test = await createTestDatabase(['reader']);
  database = await test.open('reader', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  await database.query('create table kept (id uuid primary key)');
});
afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await test.drop();
});

const listen = async (options: Parameters<typeof handFedConsumer>[2] = {}) => {
  const world = await handFedConsumer(database, `unknown-${testId()}`, options);
  consumers.push(world.consumer);
  return world;
};

const keep: NonNullable<ConsumerOptions['unknown']> = async (tx, messages) => {
  await tx.query('insert into kept select unnest($1::uuid[]) on conflict do nothing', [messages.map(({ id }) => id)]);
};
const isKept = async (id: string): Promise<boolean> =>
  (await database.query('select 1 from kept where id = $1', [id])).length > 0;

describe('a message of a type that nobody knows here', () => {
  it('is passed over and counted, and said once for each type', async () => {
    const { consumer, deliver, applied, said } = await listen();
    const known = truckEvent(testId());
    const strange = [0, 1, 2].map(() => asType(truckEvent(testId()), strangeType));
    await deliver([strange[0]!, known, strange[1]!]);
    await deliver([strange[2]!]);
    expect(applied).toEqual([known.id]);
    expect(consumer.skipped()).toEqual([{ type: strangeType, count: 3 }]);
    expect(said).toEqual(['events of a type that this version does not know are passed over']);
    expect(await consumer.deadLetters()).toEqual([]);
  });

  it('is handed to whoever keeps it, with its envelope, in the transaction of the batch', async () => {
    const heard: UnknownMessage[] = [];
    let fail = true;
    const { deliver, consumer } = await listen({
      unknown: (tx, messages) => {
        heard.push(...messages);
        return keep(tx, messages);
      },
      apply: () => (fail ? Promise.reject(Object.assign(new Error('deadlock'), { code: '40P01' })) : Promise.resolve()),
    });
    const strange = asType(truckEvent(testId()), strangeType);
    const batch = [strange, truckEvent(testId())];
    await expect(deliver(batch)).rejects.toThrow('deadlock');
    expect(await isKept(strange.id)).toBe(false);
    expect(consumer.skipped()).toEqual([]);
    fail = false;
    await deliver(batch);
    expect(await isKept(strange.id)).toBe(true);
    expect(heard.at(-1)?.envelope).toMatchObject({
      id: strange.id,
      type: strangeType,
      siteSeq: 1,
      source: strange.source,
    });
    expect(consumer.skipped()).toEqual([{ type: strangeType, count: 1 }]);
  });
});

describe('a message of a later version', () => {
  it('of an event that has an effect here waits until somebody can read it', async () => {
    const { consumer, deliver, applied, types } = await listen();
    const truckId = testId();
    const later = asType(truckEvent(truckId), newer);
    const behind = truckEvent(truckId);
    await deliver([later, behind]);
    expect(applied).toEqual([]);
    expect(await consumer.deadLetters()).toMatchObject([
      { id: later.id, reason: 'early', type: newer },
      { id: behind.id, reason: 'behind' },
    ]);
    expect(types()).toEqual(['cn.huihuan.truck.registered.v1', newer]);
  });

  it('of an event that has no effect here is nobody’s business', async () => {
    const { consumer, deliver } = await listen();
    await deliver([asType(truckEvent(testId()), newerOfOthers)]);
    expect(await consumer.deadLetters()).toEqual([]);
    expect(consumer.skipped()).toEqual([{ type: newerOfOthers, count: 1 }]);
  });

  it('that a replica of that version gave its effect does not wait, and nothing waits behind it', async () => {
    const group = `unknown-${testId()}`;
    const { consumer, deliver, applied } = await listen({ group });
    const truckId = testId();
    const later = asType(truckEvent(truckId), newer);
    const next = truckEvent(truckId);
    await database.query('insert into inbox (consumer_group, event_id) values ($1, $2)', [group, later.id]);
    await deliver([later, next]);
    expect(await consumer.deadLetters()).toEqual([]);
    expect(applied).toEqual([next.id]);
  });

  it('is kept like an unknown one where those are kept', async () => {
    const { consumer, deliver } = await listen({ unknown: keep });
    const later = asType(truckEvent(testId()), newer);
    await deliver([later]);
    expect(await isKept(later.id)).toBe(true);
    expect(await consumer.deadLetters()).toEqual([]);
  });
});

describe('a message that cannot be read', () => {
  it.each(['no JSON', '{}', '[1]'])('is put aside with its key, and nothing else of its batch: %s', async (record) => {
    const { consumer, deliver, applied } = await listen();
    const truckId = testId();
    const broken = { ...truckEvent(truckId), record };
    const [behind, other] = [truckEvent(truckId), truckEvent(testId())];
    await deliver([broken, behind, other]);
    expect(applied).toEqual([other.id]);
    expect(await consumer.deadLetters()).toMatchObject([
      {
        id: broken.id,
        reason: 'failed',
        bytes: record.length,
        error: expect.stringContaining('cannot be read'),
      },
      { id: behind.id, reason: 'behind' },
    ]);
  });
});
