import { Controller, type Type } from '@nestjs/common';
import { EventPattern, MessagePattern, Transport } from '@nestjs/microservices';
import { describe, expect, it } from '@jest/globals';
import { inMemoryDeadLetters } from '../dead-letters/in-memory-dead-letters.ts';
import { KafkaBatchServer } from '../kafka-batch-server.ts';
import { FakeKafka } from '../testing/fake-kafka.ts';
import { startServerOf } from '../testing/start-server.ts';
import { KafkaBatchHandler } from './kafka-batch-handler.ts';

describe('a wrong wiring fails the start', () => {
  class Both {}
  const wirings: [string, () => Type, string][] = [
    [
      'a topic without a handler',
      () => {
        @Controller()
        class Receiver {
          @KafkaBatchHandler('things')
          receive(): void {}
        }
        return Receiver;
      },
      'no @KafkaBatchHandler for demanded',
    ],
    [
      'two handlers of one topic',
      () => {
        @Controller()
        class Receiver {
          @KafkaBatchHandler('demanded')
          receive(): void {}
          @KafkaBatchHandler('demanded')
          again(): void {}
        }
        return Receiver;
      },
      'demanded has two handlers',
    ],
    [
      'an event handler of no transport',
      () => {
        @Controller()
        class Receiver {
          @EventPattern('demanded')
          receive(_: unknown): void {}
        }
        return Receiver;
      },
      'not a @KafkaBatchHandler',
    ],
    [
      'a request handler',
      () => {
        @Controller()
        class Receiver {
          @MessagePattern('demanded')
          receive(): void {}
        }
        return Receiver;
      },
      'not a @KafkaBatchHandler',
    ],
  ];
  it.each(wirings)('%s', async (_, controller, message) => {
    const starting = startServerOf([controller()], { client: new FakeKafka(), groupId: 'group', topics: ['demanded'] });
    await expect(starting).rejects.toThrow(message);
  });

  it('no handler at all', async () => {
    @Controller()
    class Other {
      @EventPattern('things', Transport.TCP)
      receive(_: unknown): void {}
    }
    const starting = startServerOf([Other, Both], { client: new FakeKafka(), groupId: 'group' });
    await expect(starting).rejects.toThrow('no @KafkaBatchHandler at all');
  });

  it('a group without a name, or sizes that cannot be', () => {
    const options = { client: new FakeKafka(), isTemporary: () => false, deadLetters: inMemoryDeadLetters() };
    expect(() => new KafkaBatchServer({ ...options, groupId: ' ' })).toThrow('groupId is empty');
    expect(() => new KafkaBatchServer({ ...options, groupId: 'a', maximumMessages: 0 })).toThrow('maximumMessages');
    const consumer = { maxWaitTimeInMs: 10_000 };
    expect(() => new KafkaBatchServer({ ...options, groupId: 'a', consumer })).toThrow('below sessionTimeout');
  });
});
