import { describe, expect, it } from '@jest/globals';
import type { BatchServerStatus } from './events.ts';
import { FakeKafka } from './testing/fake-kafka.ts';
import { startServer } from './testing/start-server.ts';
import { newGate, startOnFake, valuesOf } from './testing/with-fake.ts';

const reconnect = { firstMilliseconds: 2, longestMilliseconds: 8 };
const of = (...values: string[]) => values.map((value) => ({ key: value, value }));

describe('the life of a server', () => {
  it('gives the consumer the group as it is named, commits by itself, and starts anew by itself', async () => {
    const server = await startOnFake(() => undefined, { groupId: 'huihuan.regulator' });
    expect(server.consumer.config).toMatchObject({ groupId: 'huihuan.regulator', allowAutoTopicCreation: false });
    await expect(server.consumer.config.retry?.restartOnFailure?.(new Error('any'))).resolves.toBe(false);
    expect(server.consumer.runConfig).toMatchObject({ autoCommit: false, eachBatchAutoResolve: false });
    await server.close();
  });

  it('does not wait for a broker that is away: it tries again, with growing waits, and tells', async () => {
    const kafka = new FakeKafka();
    let refusals = 0;
    kafka.prepare = (consumer) => {
      consumer.answers.connect = async () => {
        refusals += 1;
        if (refusals <= 4) throw new Error('connect ECONNREFUSED');
      };
    };
    const statuses: BatchServerStatus[] = [];
    const server = await startServer('things', () => undefined, { client: kafka, groupId: 'group', reconnect });
    server.server.status.subscribe((status) => statuses.push(status));
    await server.until(() => server.ofType('connecting').length === 5);
    kafka.onLog = server.look;
    await server.until(() => kafka.last.runConfig !== null);
    kafka.last.join();
    expect(server.ofType('away').map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(server.ofType('away')[3]?.waitMilliseconds).toBeGreaterThanOrEqual(4);
    expect(server.server.metrics().status).toBe('consuming');
    await server.close();
    expect(statuses.slice(-2)).toEqual(['consuming', 'stopped']);
    expect(kafka.consumers.every(({ log }) => log.includes('disconnect'))).toBe(true);
  });

  it('replaces a consumer that crashed, whatever kafkajs thinks of trying again', async () => {
    const seen: string[] = [];
    const { kafka, consumer, ...server } = await startOnFake((batch) => void seen.push(...valuesOf(batch)), {
      reconnect,
    });
    consumer.crash(Object.assign(new Error('not retriable'), { retriable: false }));
    await server.until(() => kafka.consumers.length === 2 && kafka.last.runConfig !== null);
    expect(server.ofType('crashed')[0]).toMatchObject({ failure: { message: 'not retriable' } });
    expect(consumer.log).toContain('disconnect');
    kafka.last.join();
    await kafka.last.fetch({ messages: of('a') });
    expect(seen).toEqual(['a']);
    expect(server.server.metrics().totals.crashes).toBe(1);
    await server.close();
  });

  it('tells what makes a client impossible, instead of taking the process down', async () => {
    const kafka = new FakeKafka();
    kafka.prepare = () => {
      throw new Error('a client that cannot be');
    };
    const server = await startServer('things', () => undefined, { client: kafka, groupId: 'group', reconnect });
    await server.until(() => server.ofType('away').length === 2);
    expect(server.ofType('away')[0]?.failure).toEqual(new Error('a client that cannot be'));
    await server.close();
  });

  it('closes gracefully: the call in hand ends and is committed, no other begins, the group is left last', async () => {
    const [begun, gate] = [newGate(), newGate()];
    const seen: string[] = [];
    const { consumer, ...server } = await startOnFake(
      async (batch) => {
        begun.open();
        await gate.opened;
        seen.push(...valuesOf(batch));
      },
      { maximumMessages: 1 },
    );
    const fetched = consumer.fetch({ messages: of('a', 'b') });
    await begun.opened;
    const closed = server.close();
    gate.open();
    await Promise.all([fetched, closed]);
    expect(seen).toEqual(['a']);
    expect(consumer.commits).toEqual([['things/0@1']]);
    expect(consumer.log.slice(-1)).toEqual(['disconnect']);
    expect(server.events.at(-1)).toEqual({ type: 'stopped' });
    await expect(consumer.fetch({ messages: of('b') })).rejects.toMatchObject({ retriable: false });
  });

  it('closes in time when the broker is silent: what is handled is not committed, and comes again', async () => {
    const { consumer, ...server } = await startOnFake(() => undefined, { closeMilliseconds: 50 });
    consumer.answers.commit = () => new Promise(() => undefined);
    void consumer.fetch({ messages: of('a') });
    void consumer.fetch({ partition: 1, messages: of('b') });
    await server.until(() => server.ofType('handled').length > 0);
    await server.close();
    expect(consumer.commits).toEqual([]);
    expect(server.events.at(-1)).toEqual({ type: 'stopped' });
  });

  it('goes on when a listener throws', async () => {
    const { consumer, ...server } = await startOnFake(() => undefined, {
      onEvent: () => {
        throw new Error('a bad listener');
      },
    });
    await consumer.fetch({ messages: of('a') });
    expect(consumer.commits).toHaveLength(1);
    await server.close();
  });
});
