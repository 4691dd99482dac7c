import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, seal, genesis, siteSource } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import {
  LetterStates1764000000010,
  MessagingTables1764000000001,
  startConsumer,
  type Consumer,
  type Message,
  type SubscriptionOptions,
} from './index.ts';

let random = 0;
const newId = (): string =>
  uuidV7(
    1_764_000_000_000,
    Uint8Array.from({ length: 10 }, () => (random += 7) % 256),
  );

let test: TestDatabase;
let database: ServiceDatabase;
let deliver: SubscriptionOptions['handle'];
let consumer: Consumer;
let trouble: Error | null = null;
/** What happens while an event has its effect again. */
let meanwhile: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  test = await createTestDatabase(['reader']);
  database = await test.open('reader', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  consumer = await startConsumer({
    group: 'reader',
    database,
    transport: {
      subscribe: (options) => {
        deliver = options.handle;
        return Promise.resolve({
          lag: () => Promise.resolve({ events: 0, seconds: 0 }),
          stop: () => Promise.resolve(),
        });
      },
    },
    effects: [
      {
        types: ['cn.huihuan.truck.registered.v1'],
        apply: async () => {
          if (trouble !== null) throw trouble;
          await meanwhile();
        },
      },
    ],
    log: { warn: () => undefined, error: () => undefined },
  });
});
afterAll(async () => {
  await consumer.stop();
  await test.drop();
});

const about = (truckId: string): Message => {
  const truck = { truckId, plate: '豫A00001', capacityGrams: 1_000_000, homeSiteId: null, active: true };
  const provenance = { id: newId(), time: new Date().toISOString(), correlationId: 'test', causationId: 'test' };
  return seal(siteSource(newId()), genesis, fact('cn.huihuan.truck.registered.v1', truck), provenance);
};

const waiting = async (): Promise<readonly string[]> => (await consumer.deadLetters()).map(({ id }) => id);

describe('a retry of a dead letter', () => {
  it('takes with it what came behind it meanwhile, so that the key is free again', async () => {
    const truckId = newId();
    const [poison, later] = [about(truckId), about(truckId)];
    trouble = new Error('poison');
    await deliver([poison]);
    trouble = null;
    meanwhile = async () => {
      meanwhile = () => Promise.resolve();
      await deliver([later]);
      expect(await waiting()).toEqual([poison.id, later.id]);
    };
    expect(await consumer.retry(poison.id)).toBe(2);
    expect(await waiting()).toEqual([]);
  });

  it('does not take a deadlock for the fault of the event', async () => {
    const poison = about(newId());
    trouble = new Error('poison');
    await deliver([poison]);
    trouble = Object.assign(new Error('deadlock detected'), { code: '40P01' });
    await expect(consumer.retry(poison.id)).rejects.toThrow('deadlock detected');
    expect(await consumer.deadLetters()).toMatchObject([{ id: poison.id, attempts: 1 }]);
    trouble = null;
    expect(await consumer.retry(poison.id)).toBe(1);
  });
});
